import type { PeerValue } from '../api/types'

export interface Bar {
  x: number
  y: number
  width: number
  height: number
  own: boolean
}

export interface Bars {
  bars: Bar[]
  own: PeerValue | undefined
  rank: number
  median: number
  medianY: number
  most: number
}

const LEFT = 40
const WIDTH = 470
const TOP = 10
const HEIGHT = 90

const METRICS: Record<string, string> = {
  first_failed: '初检不合格率（各检验机构，未按车型修正）',
  retest_passed: '复检合格率（各检验机构，未按车型修正）',
}

export const metricText = (metric: string): string => METRICS[metric] ?? metric

function middle(sorted: number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** One bar for every station, from low to high; the subject's own is marked. */
export function bars(values: PeerValue[], metric: string): Bars {
  const sorted = values.filter((entry) => entry.metric === metric).sort((a, b) => a.value - b.value)
  const most = Math.max(1, ...sorted.map((entry) => entry.value))
  const step = WIDTH / Math.max(1, sorted.length)
  const y = (value: number): number => TOP + HEIGHT * (1 - value / most)
  const median = middle(sorted.map((entry) => entry.value))
  return {
    bars: sorted.map((entry, index) => ({
      x: LEFT + index * step + step * 0.1,
      // A share of nought stays visible.
      y: Math.min(y(entry.value), TOP + HEIGHT - 1.5),
      width: step * 0.8,
      height: Math.max(1.5, TOP + HEIGHT - y(entry.value)),
      own: entry.own,
    })),
    own: sorted.find((entry) => entry.own),
    rank: sorted.findIndex((entry) => entry.own) + 1,
    median,
    medianY: y(median),
    most,
  }
}

/** What a listener hears instead of the picture. */
export function told(shown: Bars, metric: string): string {
  return `${metricText(metric)}：本机构 ${shown.own?.value.toFixed(1) ?? ''}%，${shown.bars.length} 家中位数 ${shown.median.toFixed(1)}%，由低到高第 ${shown.rank}`
}
