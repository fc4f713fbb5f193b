import type { CameraEvent, Timeline, TimelineTest } from '../api/types'

/** Local times are compared as they stand; treating them as UTC keeps the browser's zone out of it. */
export function secondsOf(local: string): number {
  return Date.parse(`${local.slice(0, 19)}Z`) / 1000
}

export interface Bar<T> {
  item: T
  /** Percent of the shown span. */
  left: number
  width: number
}

export interface Lane<T> {
  label: string
  bars: Bar<T>[]
}

export interface Overlap {
  test: TimelineTest
  from: string
  to: string
  seconds: number
  left: number
  width: number
}

export interface Tick {
  left: number
  text: string
}

export interface TimelineLayout {
  lanes: Lane<TimelineTest>[]
  cameras: Lane<CameraEvent>[]
  overlaps: Overlap[]
  ticks: Tick[]
}

type Span = { startedAt: string; endedAt: string }

function place(timeline: Timeline, from: string, to: string): { left: number; width: number } {
  const start = secondsOf(timeline.from)
  const length = Math.max(1, secondsOf(timeline.to) - start)
  const percent = (time: string): number => Math.min(100, Math.max(0, ((secondsOf(time) - start) / length) * 100))
  const left = percent(from)
  return { left, width: Math.max(0, percent(to) - left) }
}

function bar<T extends Span>(timeline: Timeline, item: T): Bar<T> {
  return { item, ...place(timeline, item.startedAt, item.endedAt) }
}

/** Puts each span into the first lane that is free: spans that overlap in time stand one under the other. */
export function packLanes<T extends Span>(items: T[]): T[][] {
  const lanes: T[][] = []
  for (const item of [...items].sort((a, b) => a.startedAt.localeCompare(b.startedAt))) {
    const free = lanes.find((lane) => (lane.at(-1)?.endedAt ?? '') <= item.startedAt)
    if (free) free.push(item)
    else lanes.push([item])
  }
  return lanes
}

function grouped<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

function lanesOf<T extends Span>(timeline: Timeline, items: T[], label: (item: T) => string): Lane<T>[] {
  return [...grouped(items, label)].flatMap(([name, members]) =>
    packLanes(members).map((lane, index) => ({
      label: index === 0 ? name : '',
      bars: lane.map((item) => bar(timeline, item)),
    })),
  )
}

/** Where the inspection in question and another test are in work at the same time. */
export function overlapsOf(timeline: Timeline): Overlap[] {
  const subject = timeline.tests.find((test) => test.subject)
  if (!subject) return []
  return timeline.tests
    .filter((test) => !test.subject && test.overlaps)
    .map((test) => {
      const from = test.startedAt > subject.startedAt ? test.startedAt : subject.startedAt
      const to = test.endedAt < subject.endedAt ? test.endedAt : subject.endedAt
      return { test, from, to, seconds: secondsOf(to) - secondsOf(from), ...place(timeline, from, to) }
    })
    .filter((overlap) => overlap.seconds > 0)
}

const steps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14400]

/** Round clock times, at most nine of them. */
export function ticksOf(timeline: Timeline): Tick[] {
  const start = secondsOf(timeline.from)
  const end = secondsOf(timeline.to)
  const step = steps.find((candidate) => (end - start) / candidate <= 8) ?? 86400
  const ticks: Tick[] = []
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) {
    const text = new Date(at * 1000).toISOString().slice(11, 16)
    ticks.push({ text, left: ((at - start) / Math.max(1, end - start)) * 100 })
  }
  return ticks
}

export function layOut(timeline: Timeline): TimelineLayout {
  const line = (test: TimelineTest): string => `${test.lineId.slice(-2)} 号线`
  return {
    lanes: lanesOf(timeline, timeline.tests, line),
    cameras: lanesOf(timeline, timeline.cameraEvents, (event) => `视频 ${event.positionLabel}`),
    overlaps: overlapsOf(timeline),
    ticks: ticksOf(timeline),
  }
}
