import { expect, it } from 'vitest'
import type { PowerPoint, PowerScheme } from '../api/types'
import { all, at, band, hard, line, percent, strengths, told, x, y } from './powerCurve'

const point = (strength: number, found: number, injected: number): PowerPoint => ({
  strength,
  injected,
  found,
  hard: Math.floor(found / 2),
  share: injected ? found / injected : 0,
  low: 0.1,
  high: 0.9,
})
const scheme: PowerScheme = {
  scheme: 'line_overlap',
  label: '同线检验重叠',
  points: [point(0, 4, 20), point(0.5, 0, 0), point(1, 20, 20)],
}

it('stands higher the more was found', () => {
  expect(y(1)).toBeLessThan(y(0.2))
  expect(line(scheme, all)).toBe(`M${x(0).toFixed(1)} ${y(0.2).toFixed(1)}L${x(1).toFixed(1)} ${y(1).toFixed(1)}`)
  expect(line(scheme, hard)).toContain(y(0.5).toFixed(1))
})

it('leaves out a strength at which nothing was injected', () => {
  expect(line(scheme, all)).not.toContain(x(0.5).toFixed(1))
  expect(percent(point(0.5, 0, 0))).toBe('–')
  expect(line({ ...scheme, points: [point(0, 0, 0)] }, all)).toBe('')
  expect(band({ ...scheme, points: [] })).toBe('')
})

it('closes the band along both limits', () => {
  expect(band(scheme)).toMatch(/^M.*Z$/)
  expect(band(scheme).split('L')).toHaveLength(4)
})

it('says the curve in words and figures', () => {
  expect(told([scheme])).toContain('同线检验重叠：强度 0 检出 20%，强度 1 检出 100%')
  expect(percent(point(0, 4, 20))).toBe('20%（4/20）')
  expect(strengths([scheme, { ...scheme, points: [point(0.2, 1, 1)] }])).toEqual([0, 0.2, 0.5, 1])
  expect(at(scheme, 1)?.found).toBe(20)
})
