import { expect, it } from 'vitest'
import { changedValues, pageOf, parametersOf, precisionText } from './workshop'

const parameters = [
  { name: 'min_seconds', label: '最短', value: '60', reason: '' },
  { name: 'share', label: '占比', value: '0.5', reason: '' },
]

it('sends only what was changed', () => {
  expect(changedValues(parameters, { min_seconds: '90', share: '0.50' })).toEqual({ min_seconds: 90 })
  expect(changedValues(parameters, { min_seconds: '60', share: '0.5' })).toEqual({})
})

it('takes no text, no empty field and no negative number for a value', () => {
  for (const typed of ['', 'abc', '-1', '1e999']) expect(changedValues(parameters, { min_seconds: typed, share: '1' })).toBeNull()
})

it('says a share only when enough was checked', () => {
  expect(precisionText({ confirmed: 3, refuted: 1, enough: false })).toBe('属实 3，不属实 1；核查不足 10 条，不计算查准率')
  const told = precisionText({ confirmed: 9, refuted: 1, share: 0.9, low: 0.596, high: 0.982, enough: true })
  expect(told).toBe('90%（95% 区间 60%–98%；属实 9，不属实 1）')
})

it('finds the parameters of a query outside texts, comments and casts', () => {
  expect(parametersOf("select a::int, ':no' -- :no\nfrom t where a > :least and b < :most and c > :least")).toEqual(['least', 'most'])
})

it('opens each kind of subject where it has its page', () => {
  expect(pageOf('inspection', 'R1').name).toBe('inspection')
  expect(pageOf('phone', '~x')).toEqual({ name: 'subject', params: { kind: 'phone', id: '~x' } })
})
