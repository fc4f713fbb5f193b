import { expect, it } from 'vitest'
import { homeOf, keepsAccounts, keepsRoles, mayAudit, seesCases } from './rights'

const who = (...roles: string[]) => ({ userName: 'x', displayName: 'x', roles, demo: false, idleMinutes: 30 })

it.each([
  [['analyst'], '/leads'],
  [['county_officer', 'transport'], '/leads'],
  [['province_observer'], '/cockpit'],
  [['system_administrator'], '/accounts'],
  [['security_administrator'], '/security'],
  [['audit_administrator'], '/audit'],
  [['public_security'], '/account'],
  [[], '/account'],
])('%s begins at %s', (roles, home) => expect(homeOf(who(...roles))).toBe(home))

it('each administrator has only the own page', () => {
  const pages = ['system_administrator', 'security_administrator', 'audit_administrator'].map((role) =>
    [seesCases, keepsAccounts, keepsRoles, mayAudit].map((may) => may(who(role))),
  )
  expect(pages).toEqual([
    [false, true, false, false],
    [false, false, true, false],
    [false, false, false, true],
  ])
})
