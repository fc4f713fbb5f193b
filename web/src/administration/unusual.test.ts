import { expect, test } from 'vitest'
import type { Unusual } from '../api/types'
import { entryNumbers, usualText } from './unusual'

const one: Unusual = {
  rule: 'many_looks', label: '一小时内大量查看', reason: '', person: 'a', subject: '', from: '2024-11-30T15:00:00',
  until: '2024-11-30T16:00:00', count: 4, least: 3, usual: 2, ownHistory: true, entries: [501, 502, 503, 507],
}

test('entries that follow one another are named by their ends', () => {
  expect(entryNumbers(one)).toBe('501–503、507')
  expect(entryNumbers({ ...one, count: 200 })).toBe('501–503、507 等 200 条')
})

test('it says whose custom is exceeded', () => {
  expect(usualText(one)).toBe('本人平时一般不超过 2 次')
  expect(usualText({ ...one, usual: 0 })).toBe('本人此前从未如此')
  expect(usualText({ ...one, ownHistory: false })).toContain('其他人')
})
