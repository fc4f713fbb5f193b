import { decimal, unitText } from '../ui/format'
import type { EChartsOption } from './echarts'
import type { Palette } from './palette'
import type { Comparison } from './residual'
import { bandLabels, measured, phaseAt, phaseBands, type Channel, type Trace } from './trace'

export interface Overlay {
  trace: Trace
  comparison: Comparison
}

const top = 46
const rowHeight = 84
const gap = 30
const residualHeight = 96
const bottom = 78
const left = 52
const right = 26

export function traceHeight(channels: number, overlaid: boolean): number {
  return top + channels * (rowHeight + gap) + (overlaid ? residualHeight + gap : 0) + bottom - gap
}

/** What every part of the picture needs to know. */
interface Drawing {
  subject: Trace
  overlay: Overlay | null
  palette: Palette
  channels: Channel[]
  rows: number
  span: [number, number]
  width: number
}

function grids({ channels, overlay }: Drawing): EChartsOption['grid'] {
  // Without 'none' the lowest grid shrinks for its labels, and the cursors no longer stand in one line.
  const row = (index: number, height: number): object => ({
    left,
    right,
    top: top + index * (rowHeight + gap),
    height,
    outerBoundsMode: 'none',
  })
  const rows = channels.map((_, index) => row(index, rowHeight))
  if (overlay) rows.push(row(channels.length, residualHeight))
  return rows
}

function xAxes({ rows, span, palette }: Drawing): EChartsOption['xAxis'] {
  return Array.from({ length: rows }, (_, index) => ({
    type: 'value' as const,
    gridIndex: index,
    min: span[0],
    max: span[1],
    axisLabel: { show: index === rows - 1, color: palette.muted, formatter: '{value} 秒', hideOverlap: true },
    axisTick: { show: index === rows - 1 },
    axisLine: { lineStyle: { color: palette.line }, onZero: false },
    splitLine: { show: false },
    axisPointer: { label: { show: false } },
  }))
}

function yAxis(name: string, index: number, palette: Palette, symmetric = false): object {
  return {
    type: 'value',
    gridIndex: index,
    name,
    nameGap: 7,
    nameTextStyle: { align: 'left', padding: [0, 0, 0, -46], color: palette.ink, fontSize: 12, fontWeight: 600 },
    scale: true,
    splitNumber: 2,
    ...(symmetric ? { min: (value: { min: number; max: number }) => -reachOf(value), max: reachOf } : {}),
    axisLabel: { color: palette.muted, fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: palette.line } },
  }
}

/** The residual's axis spans at least ±5 %, so that rounding noise is not blown up to look like a difference. */
function reachOf({ min, max }: { min: number; max: number }): number {
  return Math.max(5, Math.ceil(Math.max(Math.abs(min), Math.abs(max)) / 5) * 5)
}

function points(trace: Trace, channel: Channel, lag: number): [number, number | null][] {
  return trace.seconds.map((second, index) => [second + lag, channel.values[index] ?? null])
}

function bands({ subject, palette, span, width }: Drawing, index: number): object {
  const shown = phaseBands(subject.phases)
  const { texts } = bandLabels(shown, span, width - left - right)
  return {
    silent: true,
    label: { show: index === 0, position: 'top', distance: 20, color: palette.muted, fontSize: 11 },
    data: shown.map((band, at) => [
      { name: texts[at], xAxis: band.from, itemStyle: { color: band.shaded ? palette.band : 'transparent' } },
      { xAxis: band.to },
    ]),
  }
}

function lineSeries(name: string, index: number, data: unknown, style: object): object {
  return { type: 'line', name, xAxisIndex: index, yAxisIndex: index, showSymbol: false, data, ...style }
}

function channelSeries(drawing: Drawing): object[] {
  const { subject, overlay, palette, channels } = drawing
  return channels.flatMap((channel, index) => {
    const other = overlay?.trace.channels.find((candidate) => candidate.name === channel.name)
    const mine = lineSeries(`本次 ${channel.label}`, index, points(subject, channel, 0), {
      lineStyle: { color: palette.subject, width: 1.4 },
      itemStyle: { color: palette.subject },
      markArea: bands(drawing, index),
      z: 3,
    })
    if (!overlay || !other) return [mine]
    const theirs = lineSeries(`对照 ${channel.label}`, index, points(overlay.trace, other, overlay.comparison.lag), {
      lineStyle: { color: palette.other, width: 5, cap: 'round' },
      itemStyle: { color: palette.other },
      z: 2,
    })
    return [theirs, mine]
  })
}

function residualSeries({ overlay, palette, channels }: Drawing): object[] {
  return (overlay?.comparison.channels ?? []).map((channel, index) => {
    const color = palette.series[index % palette.series.length]
    return lineSeries(channel.label, channels.length, channel.points, { lineStyle: { color, width: 1.2 }, itemStyle: { color } })
  })
}

/** Plain text (rich-text mode, no HTML): the second, the phase, and every channel of both traces. */
export function readout(subject: Trace, overlay: Overlay | null, second: number): string {
  const lines = [`第 ${second} 秒　${phaseAt(subject.phases, second)}`]
  for (const channel of measured(subject)) {
    const mine = decimal(channel.values[subject.seconds.indexOf(second)])
    const twin = overlay?.trace.channels.find((candidate) => candidate.name === channel.name)
    const at = overlay ? overlay.trace.seconds.indexOf(second - overlay.comparison.lag) : -1
    lines.push(`${channel.label}　${mine}${twin ? ` / ${decimal(twin.values[at])}` : ''} ${unitText(channel.unit)}`)
  }
  return lines.join('\n')
}

function tooltip({ subject, overlay, palette }: Drawing): EChartsOption['tooltip'] {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    backgroundColor: palette.card,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontSize: 12 },
    formatter: (hovered) => {
      const [first] = Array.isArray(hovered) ? hovered : [hovered]
      const at = first && Array.isArray(first.value) ? Number(first.value[0]) : NaN
      return Number.isFinite(at) ? readout(subject, overlay, at) : ''
    },
  }
}

function spanOf(subject: Trace, overlay: Overlay | null): [number, number] {
  const lag = overlay?.comparison.lag ?? 0
  const others = overlay?.trace.seconds ?? []
  const ends = [subject.seconds[0], subject.seconds.at(-1), (others[0] ?? NaN) + lag, (others.at(-1) ?? NaN) + lag]
  const known = ends.filter((end): end is number => end !== undefined && Number.isFinite(end))
  return known.length ? [Math.min(...known), Math.max(...known)] : [0, 1]
}

/** The phases by number, when their names do not fit over the bands; otherwise empty. */
export function phaseLegend(subject: Trace, overlay: Overlay | null, width: number): string {
  const shown = phaseBands(subject.phases)
  const { numbered } = bandLabels(shown, spanOf(subject, overlay), width - left - right)
  return numbered ? shown.map((band, index) => `${index + 1} ${band.label}`).join('　') : ''
}

/** One grid per channel over a common time axis with a linked cursor; with an overlay the difference stands below. */
export function traceOption(subject: Trace, overlay: Overlay | null, palette: Palette, width: number): EChartsOption {
  const channels = measured(subject)
  const rows = channels.length + (overlay ? 1 : 0)
  const drawing: Drawing = { subject, overlay, palette, channels, rows, span: spanOf(subject, overlay), width }
  const names = channels.map((channel) => (channel.unit ? `${channel.label}（${unitText(channel.unit)}）` : channel.label))
  const axes = names.map((name, index) => yAxis(name, index, palette))
  if (overlay) axes.push(yAxis('差值：本次 − 对照（占该通道变化范围 %）', channels.length, palette, true))
  const every = Array.from({ length: rows }, (_, index) => index)
  return {
    animation: false,
    aria: { enabled: true },
    axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: palette.muted } },
    grid: grids(drawing),
    xAxis: xAxes(drawing),
    yAxis: axes as EChartsOption['yAxis'],
    series: [...channelSeries(drawing), ...residualSeries(drawing)] as EChartsOption['series'],
    tooltip: tooltip(drawing),
    dataZoom: [
      { type: 'inside', xAxisIndex: every, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
      {
        type: 'slider',
        xAxisIndex: every,
        height: 18,
        bottom: 8,
        showDetail: false,
        showDataShadow: false,
        brushSelect: false,
        borderColor: palette.line,
        backgroundColor: palette.card,
        fillerColor: palette.band,
        handleStyle: { color: palette.card, borderColor: palette.muted },
        moveHandleStyle: { color: palette.muted, opacity: 0.4 },
        emphasis: { handleStyle: { borderColor: palette.subject }, moveHandleStyle: { color: palette.subject } },
      },
    ],
  }
}
