import { measured, type Channel, type Trace } from './trace'

export interface ChannelComparison {
  name: string
  label: string
  unit: string
  /** Seconds in which both traces have a value. */
  compared: number
  equal: number
  largest: number
  /** [second, difference in percent of the channel's range], in the subject's seconds. */
  points: [number, number][]
}

export interface Comparison {
  /** By how many seconds the other trace was moved to the right to fit best. */
  lag: number
  compared: number
  /** Seconds in which every channel that both have is equal. */
  allEqual: number
  channels: ChannelComparison[]
}

interface Pair {
  label: Channel
  left: Map<number, number>
  right: Map<number, number>
  range: number
}

function bySecond(trace: Trace, channel: Channel): Map<number, number> {
  const found = new Map<number, number>()
  trace.seconds.forEach((second, index) => {
    const value = channel.values[index]
    if (value != null) found.set(second, value)
  })
  return found
}

function rangeOf(...sides: Map<number, number>[]): number {
  const values = sides.flatMap((side) => [...side.values()])
  return values.reduce((most, value) => Math.max(most, value), -Infinity) - values.reduce((least, value) => Math.min(least, value), Infinity)
}

function pairs(subject: Trace, other: Trace): Pair[] {
  return measured(subject).flatMap((channel) => {
    const twin = measured(other).find((candidate) => candidate.name === channel.name)
    if (!twin) return []
    const left = bySecond(subject, channel)
    const right = bySecond(other, twin)
    return [{ label: channel, left, right, range: rangeOf(left, right) }]
  })
}

/** Mean difference in parts of the range; a channel that never moves tells nothing about the lag. */
function misfit(all: Pair[], lag: number, least: number): number {
  let sum = 0
  let compared = 0
  for (const { left, right, range } of all) {
    if (range <= 0) continue
    for (const [second, value] of left) {
      const twin = right.get(second - lag)
      if (twin === undefined) continue
      sum += Math.abs(value - twin) / range
      compared += 1
    }
  }
  return compared >= least ? sum / compared : Infinity
}

/** The lag that fits best within ±reach seconds. Ties go to the smaller move; at least half of the overlap at lag 0 must remain. */
export function bestLag(subject: Trace, other: Trace, reach = 15): number {
  const all = pairs(subject, other)
  const points = all.reduce((sum, pair) => sum + (pair.range > 0 ? Math.min(pair.left.size, pair.right.size) : 0), 0)
  let best = 0
  let least = misfit(all, 0, points / 2)
  for (let move = 1; move <= reach; move += 1) {
    for (const lag of [move, -move]) {
      const found = misfit(all, lag, points / 2)
      if (found < least - 1e-9) [best, least] = [lag, found]
    }
  }
  return best
}

function compareChannel({ label, left, right, range }: Pair, lag: number): ChannelComparison {
  const points: [number, number][] = []
  let equal = 0
  let largest = 0
  for (const [second, value] of left) {
    const twin = right.get(second - lag)
    if (twin === undefined) continue
    const difference = value - twin
    if (difference === 0) equal += 1
    largest = Math.max(largest, Math.abs(difference))
    points.push([second, range > 0 ? (difference / range) * 100 : 0])
  }
  return { name: label.name, label: label.label, unit: label.unit, compared: points.length, equal, largest, points }
}

function equalEverywhere(all: Pair[], lag: number): { compared: number; allEqual: number } {
  const [first] = all
  if (!first) return { compared: 0, allEqual: 0 }
  const shared = [...first.left.keys()].filter((second) =>
    all.every(({ left, right }) => left.has(second) && right.has(second - lag)),
  )
  const same = shared.filter((second) => all.every(({ left, right }) => left.get(second) === right.get(second - lag)))
  return { compared: shared.length, allEqual: same.length }
}

/** Subject minus other, second by second, after the best shift. */
export function compareTraces(subject: Trace, other: Trace, reach = 15): Comparison {
  const lag = bestLag(subject, other, reach)
  const all = pairs(subject, other)
  return { lag, ...equalEverywhere(all, lag), channels: all.map((pair) => compareChannel(pair, lag)) }
}
