import { expect, test } from 'vitest'
import { soughtIn } from './sought'

test('the text in the address is what is sought, without blanks around it', () => {
  expect(soughtIn({ q: ' 豫H00001 ' })).toBe('豫H00001')
})

test('an address without a text, or with several, seeks nothing', () => {
  expect(soughtIn({})).toBe('')
  expect(soughtIn({ q: ['a', 'b'] })).toBe('')
})
