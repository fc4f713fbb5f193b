import { expect, test } from 'vitest'
import { harmTitle, rangeText, rough } from './harm'

test('an estimate is shown with two digits and never as nothing', () => {
  expect(rough(1234)).toBe('1,200')
  expect(rough(0.0004)).toBe('<0.01')
  expect(rough(0)).toBe('0')
  expect(rangeText({ low: 12.3, expected: 40, high: 133 })).toBe('12–130')
})

test('the tooltip tells masses, method and the weakest assumption', () => {
  const range = { low: 1, expected: 2, high: 4 }
  const title = harmTitle({ vehicles: 3, equivalents: range, noxKg: range, pmKg: range, coKg: range, confidence: 'weak' })
  expect(title).toContain('3 辆车')
  expect(title).toContain('NOx 2 kg（1–4）')
  expect(title).toContain('污染当量')
  expect(title).toContain('把握不大')
})
