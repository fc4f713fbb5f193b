import { expect, test } from 'vitest'
import { harmTitle, rangeText, rough, visitTitle } from './harm'

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

test('the hours are told with check, officers, way and assumption', () => {
  const hours = { low: 9, expected: 18, high: 35 }
  const visit = { check: '到检验机构现场检查', officers: 2, hours, travelHours: { low: 1, expected: 2, high: 3 }, confidence: 'choice' as const }
  expect(visitTitle(visit)).toBe('下一步核查：到检验机构现场检查，2 人，预计合计 18 工时（9–35），其中往返路途 2 工时。\n假设中最弱的一项：项目估计。')
  expect(visitTitle({ ...visit, travelHours: { low: 0, expected: 0, high: 0 } })).not.toContain('路途')
})
