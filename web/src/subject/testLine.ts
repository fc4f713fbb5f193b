import type { SubjectTest } from '../api/types'

export interface Dot {
  test: SubjectTest
  /** Of the width, in per cent. */
  x: number
}

export interface Row {
  stationId: string
  name: string
  dots: Dot[]
}

export interface Line {
  rows: Row[]
  from: string
  to: string
}

/** Margin at both ends, so that no dot is cut. */
const EDGE = 2

/** One row for every station, in the order of first sight; time runs to the right. */
export function testLine(tests: SubjectTest[]): Line {
  const ordered = [...tests].sort((a, b) => a.startedAt.localeCompare(b.startedAt))
  const from = ordered[0]?.startedAt ?? ''
  const to = ordered.at(-1)?.startedAt ?? ''
  const begin = Date.parse(from)
  const span = Math.max(1, Date.parse(to) - begin)
  const rows = new Map<string, Row>()
  for (const test of ordered) {
    const row = rows.get(test.stationId) ?? { stationId: test.stationId, name: test.stationName, dots: [] }
    row.dots.push({ test, x: EDGE + ((100 - 2 * EDGE) * (Date.parse(test.startedAt) - begin)) / span })
    rows.set(test.stationId, row)
  }
  return { rows: [...rows.values()], from, to }
}
