import { expect, it } from 'vitest'
import { startsDark } from './theme'

it('follows the system until the user has chosen', () => {
  expect([startsDark(null, true), startsDark(null, false)]).toEqual([true, false])
  expect([startsDark('light', true), startsDark('dark', false)]).toEqual([false, true])
})
