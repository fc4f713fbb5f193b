import { expect, it } from 'vitest'
import { placeAfterSignIn } from './place'

it('goes back to a page of this app', () => {
  expect(placeAfterSignIn('/inspections/1?x=2#trace')).toBe('/inspections/1?x=2#trace')
})

it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined, ['/a'], '/sign-in?to=/a'])(
  'never goes to %s',
  (to) => expect(placeAfterSignIn(to)).toBe('/'),
)
