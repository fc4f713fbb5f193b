import { describe, expect, it } from 'vitest'
import { absent, clock, count, dateTime, day, decimal, duration, minute, resultText, unitText, withUnit, yesNo } from './format'
import { legalPeriod } from './legal'
import { riskOf } from './risk'
import { subjectLink } from './subject'

describe('numbers', () => {
  it('a value that is not given is never shown as zero', () => {
    expect([count(undefined), decimal(null), withUnit(undefined, 'kW'), dateTime(null), yesNo(null)]).toEqual(Array(5).fill(absent))
    expect([count(0), decimal(0), withUnit(0, 'kW')]).toEqual(['0', '0', '0 kW'])
  })
  it('decimals are cut, never invented', () => {
    expect([decimal(1.2), decimal(0.1 + 0.2), decimal(1.23456, 2), decimal(NaN)]).toEqual(['1.2', '0.3', '1.23', absent])
  })
  it('large counts are grouped', () => expect(count(118204)).toBe('118,204'))
})

describe('times', () => {
  it('are local text and not moved through a time zone', () => {
    const time = '2024-10-08T09:15:32'
    expect([dateTime(time), minute(time), clock(time), day(time)]).toEqual([
      '2024-10-08 09:15:32',
      '2024-10-08 09:15',
      '09:15:32',
      '2024-10-08',
    ])
  })
  it('durations read as minutes and seconds', () => {
    expect([duration(59), duration(60), duration(245)]).toEqual(['59 秒', '1 分 00 秒', '4 分 05 秒'])
  })
})

describe('words', () => {
  it('results are Chinese and an unknown code stays visible', () => {
    expect([resultText('pass'), resultText('aborted'), resultText('odd'), resultText(null)]).toEqual(['合格', '中止', 'odd', absent])
  })
  it('units are printed as in the standards', () => {
    expect([unitText('1/m'), unitText('1e-6'), unitText('kW'), unitText(undefined)]).toEqual(['m⁻¹', '×10⁻⁶', 'kW', ''])
  })
  it('a clause tells when it was in force', () => {
    expect(legalPeriod({ from: '2016-01-01' })).toBe('2016-01-01 起有效')
    expect(legalPeriod({ from: '2016-01-01', to: '2020-01-01' })).toBe('2016-01-01 至 2020-01-01 有效')
    expect(legalPeriod({})).toBe('')
  })
})

describe('risk', () => {
  it('has a word for every score', () => {
    expect([0, 0.39, 0.4, 0.7, 0.9, 1].map((score) => riskOf(score).word)).toEqual(['低', '低', '中', '高', '极高', '极高'])
  })
  it('never rounds up to certainty and stays within its scale', () => {
    expect([riskOf(0.999).percent, riskOf(1).percent, riskOf(7).percent, riskOf(-1).percent]).toEqual([99, 100, 100, 0])
  })
})

describe('subjects', () => {
  it('an inspection has a page, a station its leads, the rest a search', () => {
    expect(subjectLink('inspection', 'r1')).toEqual({ name: 'inspection', params: { reportNo: 'r1' } })
    expect(subjectLink('station', 's1')).toEqual({ name: 'subject', params: { kind: 'station', id: 's1' } })
    expect(subjectLink('phone', '139')).toEqual({ name: 'subject', params: { kind: 'phone', id: '139' } })
  })
})
