import { expect, it } from 'vitest'
import { distinct } from './distinct'

it('equal entries are shown once', () => {
  expect(distinct(['a', 'b', 'a'], (text) => text)).toEqual(['a', 'b'])
})
