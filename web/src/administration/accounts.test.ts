import { expect, it } from 'vitest'
import type { AccountRow } from '../api/types'
import { matching, rolesOf, stateOf } from './accounts'

const row = (part: Partial<AccountRow>): AccountRow => ({
  userName: 'anna',
  displayName: '甲',
  roles: [],
  disabled: false,
  oneTimePassword: false,
  secondFactor: false,
  createdAt: '2024-11-01T00:00:00Z',
  ...part,
})

it('says first what keeps the person out', () => {
  expect([row({}), row({ oneTimePassword: true }), row({ oneTimePassword: true, disabled: true })].map(stateOf)).toEqual(['正常', '待首次改密码', '已停用'])
})

it('names roles with the county, and says when there is none', () => {
  expect([row({}), row({ roles: ['county_officer'], countyCode: '410802', countyName: '解放区' })].map(rolesOf)).toEqual(['无角色', '县区执法人员（解放区）'])
})

it('finds by name, displayed name and role', () => {
  const rows = [row({}), row({ userName: 'bert', displayName: '乙', roles: ['analyst'] })]
  expect(['ANNA', '乙', '分析员', '', '丙'].map((text) => matching(rows, text).map((found) => found.userName))).toEqual([['anna'], ['bert'], ['bert'], ['anna', 'bert'], []])
})
