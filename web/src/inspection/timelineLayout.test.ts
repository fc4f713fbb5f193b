import { describe, expect, it } from 'vitest'
import type { Timeline, TimelineTest } from '../api/types'
import { layOut, overlapsOf, packLanes, ticksOf } from './timelineLayout'

function test(reportNo: string, startedAt: string, endedAt: string, more: Partial<TimelineTest> = {}): TimelineTest {
  const at = (time: string): string => `2024-10-15T${time}`
  return { reportNo, plate: reportNo, lineId: '99010300402', overallResult: 'pass', subject: false, overlaps: false, startedAt: at(startedAt), endedAt: at(endedAt), ...more }
}
function timeline(tests: TimelineTest[], cameraEvents: Timeline['cameraEvents'] = []): Timeline {
  return { from: '2024-10-15T14:00:00', to: '2024-10-15T15:00:00', tests, cameraEvents }
}

describe('lanes', () => {
  it('tests one after the other share a lane', () => {
    expect(packLanes([test('b', '14:10:00', '14:20:00'), test('a', '14:00:00', '14:10:00')])).toHaveLength(1)
  })
  it('tests at the same time stand one under the other', () => {
    const lanes = packLanes([test('a', '14:00:00', '14:11:00'), test('b', '14:10:00', '14:20:00'), test('c', '14:12:00', '14:15:00')])
    expect(lanes.map((lane) => lane.map((item) => item.reportNo))).toEqual([['a', 'c'], ['b']])
  })
  it('each line is named once', () => {
    const { lanes } = layOut(timeline([test('a', '14:00:00', '14:11:00'), test('b', '14:10:00', '14:20:00'), test('c', '14:30:00', '14:40:00', { lineId: '99010300401' })]))
    expect(lanes.map((lane) => lane.label)).toEqual(['02 号线', '', '01 号线'])
  })
  it('bars are placed in percent and cut at the edges', () => {
    const { lanes } = layOut(timeline([test('a', '13:50:00', '14:15:00'), test('b', '14:30:00', '14:45:00')]))
    expect(lanes[0]?.bars.map(({ left, width }) => [left, width])).toEqual([[0, 25], [50, 25]])
  })
})

describe('overlaps', () => {
  const subject = test('s', '14:22:10', '14:28:30', { subject: true, overlaps: true })
  it('are the time that both tests are in work', () => {
    const [found] = overlapsOf(timeline([subject, test('x', '14:19:30', '14:26:15', { overlaps: true })]))
    expect(found).toMatchObject({ from: '2024-10-15T14:22:10', to: '2024-10-15T14:26:15', seconds: 245 })
  })
  it('tests that only touch do not overlap', () => {
    expect(overlapsOf(timeline([subject, test('x', '14:10:00', '14:22:10', { overlaps: true })]))).toEqual([])
  })
  it('without an inspection in question there are none', () => {
    expect(overlapsOf(timeline([test('x', '14:10:00', '14:22:10', { overlaps: true })]))).toEqual([])
  })
})

describe('ticks', () => {
  it('are round clock times and not too many', () => {
    expect(ticksOf(timeline([])).map((tick) => tick.text)).toEqual(['14:00', '14:10', '14:20', '14:30', '14:40', '14:50', '15:00'])
  })
  it('an empty span does not hang', () => {
    expect(ticksOf({ ...timeline([]), to: '2024-10-15T14:00:00' }).length).toBeLessThanOrEqual(1)
  })
})
