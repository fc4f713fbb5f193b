import { expect, it } from 'vitest'
import type { DetectorView } from '../api/types'
import { byCategory, stateText, tally } from './catalogue'

const detector = (detectorId: string, category: number, findings: number, state = 'ran'): DetectorView =>
  ({ detectorId, category, categoryLabel: `第 ${category} 类`, findings, state }) as DetectorView

const all = [detector('c', 5, 1), detector('a', 2, 3), detector('b', 2, 9), detector('d', 11, 0, 'not_enough_data')]

it('groups stand in the order of the plan, busiest detector first', () => {
  expect(byCategory(all).map((group) => [group.label, group.detectors.map((entry) => entry.detectorId)])).toEqual([
    ['第 2 类', ['b', 'a']],
    ['第 5 类', ['c']],
    ['第 11 类', ['d']],
  ])
})

it('not enough data is counted, not hidden', () => {
  expect(tally(all)).toEqual({ total: 4, ran: 3, notEnough: 1, failed: 0 })
  expect(stateText('not_enough_data')).toBe('数据不足')
})
