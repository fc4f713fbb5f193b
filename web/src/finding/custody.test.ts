import { expect, test } from 'vitest'
import { cityTime, custodyWord, exportAddress } from './custody'

test('an action that is not known is shown as it is', () => {
  expect(custodyWord('exported')).toBe('导出')
  expect(custodyWord('something_new')).toBe('something_new')
})

test('the reason goes along in the address, whatever is written in it', () => {
  expect(exportAddress('F1', 7, ' 移交&审核 ')).toBe('/api/findings/F1/evidence/7/content?reason=%E7%A7%BB%E4%BA%A4%26%E5%AE%A1%E6%A0%B8')
})

test('a moment is shown in the time of the city', () => {
  expect(cityTime('2024-10-08T17:00:05.123Z')).toBe('2024-10-09 01:00:05')
})
