import { expect, test } from 'vitest'
import { actionWord, faultWord, secondOf } from './words'

test('an action that is not known is shown as it is', () => {
  expect(actionWord('look')).toBe('查看')
  expect(actionWord('something_new')).toBe('something_new')
  expect(faultWord('content')).toBe('内容与其摘要不符')
})

test('a moment is shown in the time of the city', () => {
  expect(secondOf('2024-10-08T04:00:05.123Z')).toBe('2024/10/8 12:00:05')
})
