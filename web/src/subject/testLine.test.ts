import { expect, test } from 'vitest'
import { testLine } from './testLine'

const at = (reportNo: string, stationId: string, startedAt: string): Parameters<typeof testLine>[0][number] => ({ reportNo, stationId, stationName: `${stationId}站`, startedAt })

test('stations stand in the order of first sight and time runs to the right', () => {
  const line = testLine([at('R3', 'A', '2024-10-03T08:00:00'), at('R1', 'B', '2024-10-01T08:00:00'), at('R2', 'A', '2024-10-02T08:00:00')])
  expect(line.rows.map((row) => row.name)).toEqual(['B站', 'A站'])
  expect(line.rows[0]?.dots[0]?.x).toBe(2)
  expect(line.rows[1]?.dots.map((dot) => dot.x)).toEqual([50, 98])
  expect(line.from).toBe('2024-10-01T08:00:00')
})

test('one test alone and none at all can be drawn', () => {
  expect(testLine([at('R1', 'A', '2024-10-01T08:00:00')]).rows[0]?.dots[0]?.x).toBe(2)
  expect(testLine([]).rows).toEqual([])
})
