import { expect, it } from 'vitest'
import { daysBehind, dayText, ofBefore, rowsLink, shade, shareText, sorted, valueText } from './figures'

const figure = (list?: string) => ({ id: 'leads_open', name: '线索', unit: '条', meaning: '', list })
const share = (hits: number, of: number, enough: boolean) => ({ hits, of, share: hits / of, low: 0.31, high: 0.832, enough })

it('a number opens the list that exists, with its filter, or its own rows', () => {
  expect(rowsLink(figure('/leads?strength=hard'), { county: '410802', category: 2 })).toEqual({
    path: '/leads',
    query: { strength: 'hard', county: '410802', category: '2' },
  })
  expect(rowsLink(figure('/detectors'), { category: 2 })).toEqual({ path: '/detectors' })
  expect(rowsLink(figure(), { from: '2024-10-08', to: '' })).toEqual({
    path: '/figures/leads_open',
    query: { from: '2024-10-08' },
  })
})

it('a rate is told with its interval, or not at all', () => {
  expect(shareText(share(6, 10, true))).toBe('60%（31%–83%）')
  expect(shareText(share(6, 9, false))).toBe('数据不足（9 条）')
  expect(shareText(share(0, 0, false))).toBe('尚无结论')
})

it.each([
  [0, '0'],
  [12345, '12,345'],
  [12.34, '12.3'],
  [0.256, '0.26'],
  [1234.56, '1,235'],
])('%s is written %s', (value, text) => expect(valueText(value)).toBe(text))

it.each([
  [0, 0],
  [1, 1],
  [25, 1],
  [26, 2],
  [100, 4],
])('of a hundred, %s has shade %s', (value, step) => expect(shade(value, 100)).toBe(step))

it('what has no value is sorted last either way', () => {
  const by = (line: number | null): number | null => line
  expect(sorted([2, null, 3, 1], by, true)).toEqual([3, 2, 1, null])
  expect(sorted([2, null, 3, 1], by, false)).toEqual([1, 2, 3, null])
})

it('the day says whether the clock or the data gave it', () => {
  const day = { day: '2024-11-29', until: '2024-11-30', monday: '2024-11-25' }
  expect(dayText({ ...day, basis: 'clock' }, '检验数据')).toBe('昨日 2024-11-29')
  expect(dayText({ ...day, basis: 'data' }, '检验数据')).toBe('检验数据较旧，按其最后一天 2024-11-29')
  expect(dayText(undefined, '检验数据')).toBe('尚无检验数据')
})

it('steps of a funnel and days behind', () => {
  expect(ofBefore(5, 20)).toBe('25%')
  expect(ofBefore(5, 0)).toBe('')
  expect(daysBehind('2024-11-27T23:00:00', '2024-11-30T01:00:00')).toBe(3)
  expect(daysBehind(undefined, '2024-11-30T01:00:00')).toBe(0)
})
