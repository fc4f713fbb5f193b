import { expect, test } from 'vitest'
import { basisText } from '../ui/basis'
import { points } from './points'

test('points are whole, small ones are not nothing, and certainty is not made up', () => {
  expect(points(0)).toBe('0')
  expect(points(0.001)).toBe('<1')
  expect(points(0.414)).toBe('41')
  expect(points(0.9999)).toBe('99')
})

test('every score says whether checks have moved it', () => {
  expect(basisText('start', 0)).toBe('起始估计')
  expect(basisText('partly', 12)).toBe('部分按 12 次核查结果校准')
  expect(basisText('calibrated', 31)).toBe('按 31 次核查结果校准')
})
