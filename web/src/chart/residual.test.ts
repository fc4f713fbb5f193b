import { describe, expect, it } from 'vitest'
import { bestLag, compareTraces } from './residual'
import { bandLabels, measured, phaseAt, phaseBands, type Trace } from './trace'
import { readout, traceHeight, traceOption } from './traceOption'

const wave = (t: number): number => Math.round(1000 * (Math.sin(t / 5) + Math.sin(t / 13)))

function trace(values: Record<string, (number | null)[]>, first = 1): Trace {
  const channels = Object.entries(values).map(([name, list]) => ({ name, label: name, unit: 'u', values: list }))
  const length = channels[0]?.values.length ?? 0
  return { reportNo: 'r', seconds: Array.from({ length }, (_, index) => index + first), phases: [], channels }
}
const series = (length: number, from = 0): number[] => Array.from({ length }, (_, index) => wave(index + from))

describe('the residual', () => {
  it('of a trace with itself is zero everywhere', () => {
    const one = trace({ a: series(80), b: series(80, 40) })
    const found = compareTraces(one, one)
    expect(found).toMatchObject({ lag: 0, compared: 80, allEqual: 80 })
    expect(found.channels.every((channel) => channel.points.every(([, value]) => value === 0))).toBe(true)
  })

  it('is subject minus other in percent of the range', () => {
    const found = compareTraces(trace({ a: [0, 10, 6] }), trace({ a: [0, 10, 5] }), 0)
    expect(found.channels[0]).toMatchObject({ equal: 2, largest: 1, compared: 3 })
    expect(found.channels[0]?.points).toEqual([[1, 0], [2, 0], [3, 10]])
  })

  it('a second counts as equal only when every channel is', () => {
    const found = compareTraces(trace({ a: [1, 2, 3, 4], b: [5, 6, 7, 9] }), trace({ a: [1, 2, 3, 9], b: [5, 0, 7, 9] }), 0)
    expect(found).toMatchObject({ compared: 4, allEqual: 2 })
  })

  it('leaves out seconds without a value on either side', () => {
    const found = compareTraces(trace({ a: [1, null, 3] }), trace({ a: [1, 2, null] }), 0)
    expect(found.channels[0]).toMatchObject({ compared: 1, equal: 1 })
  })

  it('compares only channels that both have', () => {
    const found = compareTraces(trace({ a: [1, 2], only: [3, 4] }), trace({ a: [1, 2], other: [3, 4] }), 0)
    expect(found.channels.map((channel) => channel.name)).toEqual(['a'])
  })

  it('nothing in common gives nothing, not an error', () => {
    expect(compareTraces(trace({ a: [1] }), trace({ b: [1] }))).toEqual({ lag: 0, compared: 0, allEqual: 0, channels: [] })
  })
})

describe('the lag', () => {
  it.each([0, 3, -7, 15])('a copy moved by %i seconds is found again', (lag) => {
    const original = trace({ a: series(120), b: series(120, 33) })
    const moved: Trace = { ...original, seconds: original.seconds.map((second) => second - lag) }
    expect(bestLag(original, moved)).toBe(lag)
    expect(compareTraces(original, moved).allEqual).toBe(120)
  })
  it('is not sought beyond its reach', () => {
    const original = trace({ a: series(120) })
    const moved: Trace = { ...original, seconds: original.seconds.map((second) => second - 40) }
    expect(Math.abs(bestLag(original, moved, 15))).toBeLessThanOrEqual(15)
  })
  it('a constant channel does not move anything', () => {
    expect(bestLag(trace({ a: Array(50).fill(7) }), trace({ a: Array(50).fill(7) }))).toBe(0)
  })
})

describe('phases', () => {
  const phases = [
    { phase: 1, label: '功率扫描', from: 21, to: 90 },
    { phase: 0, label: '选挡', from: 1, to: 20 },
  ]
  it('bands stand in order, touch each other and alternate', () => {
    expect(phaseBands(phases)).toEqual([
      { from: 1, to: 21, label: '选挡', shaded: false },
      { from: 21, to: 91, label: '功率扫描', shaded: true },
    ])
  })
  it('a second belongs to its phase up to the last one', () => {
    expect([phaseAt(phases, 20), phaseAt(phases, 21), phaseAt(phases, 999)]).toEqual(['选挡', '功率扫描', ''])
  })
  it('names give way to numbers when they do not fit', () => {
    const bands = phaseBands(phases)
    expect(bandLabels(bands, [1, 90], 900)).toEqual({ texts: ['选挡', '功率扫描'], numbered: false })
    expect(bandLabels(bands, [1, 90], 90)).toEqual({ texts: ['1', '2'], numbered: true })
  })
})

describe('the drawing', () => {
  const palette = { ink: '', muted: '', line: '', card: '', band: '', subject: '', other: '', series: [''] }
  const one = trace({ a: [1, 2], empty: [null, null], b: [3, 4] })

  it('draws a grid for each measured channel and none for an empty one', () => {
    expect(measured(one).map((channel) => channel.name)).toEqual(['a', 'b'])
    expect(traceOption(one, null, palette, 900).grid).toHaveLength(2)
  })
  it('adds the residual below an overlay', () => {
    const overlay = { trace: one, comparison: compareTraces(one, one) }
    const option = traceOption(one, overlay, palette, 900)
    expect(option.grid).toHaveLength(3)
    expect(option.series).toHaveLength(2 + 2 + 2)
    expect(traceHeight(2, true)).toBeGreaterThan(traceHeight(2, false))
  })
  it('all grids keep one width, so that the cursors stand in one line', () => {
    const grids = traceOption(one, { trace: one, comparison: compareTraces(one, one) }, palette, 900).grid as object[]
    expect(new Set(grids.map((grid) => JSON.stringify([Reflect.get(grid, 'left'), Reflect.get(grid, 'right'), Reflect.get(grid, 'outerBoundsMode')]))).size).toBe(1)
  })
  it('the read-out names both values and is plain text', () => {
    const overlay = { trace: trace({ a: [1, 5], b: [3, 4] }), comparison: compareTraces(one, trace({ a: [1, 5], b: [3, 4] }), 0) }
    expect(readout(one, overlay, 2)).toContain('a　2 / 5 u')
    expect(readout(one, null, 2)).toContain('b　4 u')
  })
})
