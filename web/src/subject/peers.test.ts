import { expect, test } from 'vitest'
import { bars, told } from './peers'

const values = [
  { metric: 'first_failed', value: 12, tests: 100, own: false },
  { metric: 'first_failed', value: 1, tests: 90, own: true },
  { metric: 'first_failed', value: 10, tests: 80, own: false },
  { metric: 'retest_passed', value: 99, tests: 80, own: true },
]

test('bars stand from low to high, the own one is marked and ranked', () => {
  const shown = bars(values, 'first_failed')
  expect(shown.bars.map((bar) => bar.own)).toEqual([true, false, false])
  expect(shown.rank).toBe(1)
  expect(shown.median).toBe(10)
  expect(shown.most).toBe(12)
  expect(told(shown, 'first_failed')).toContain('本机构 1.0%')
})

test('a metric without the subject has no own bar', () => {
  expect(bars(values.slice(0, 1), 'first_failed').own).toBeUndefined()
})
