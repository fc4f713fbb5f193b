import type { AccountRow, Enrolment, LockedName, OwnAccount, RoleChoices, SessionRow } from '../src/api/types.ts'
import { counties } from './city.ts'

const row = (userName: string, displayName: string, roles: string[], part: Partial<AccountRow> = {}): AccountRow => ({
  userName,
  displayName,
  roles,
  disabled: false,
  oneTimePassword: false,
  secondFactor: false,
  createdAt: '2024-09-20T01:00:00Z',
  lastSignInAt: '2024-11-30T00:42:10Z',
  ...part,
})

export const accountRows: AccountRow[] = [
  row('analyst', '市局 · 数据研判员', ['analyst']),
  row('officer', '临河分局 · 执法人员', ['county_officer'], { countyCode: '990102', countyName: '临河区', secondFactor: true }),
  row('newcomer', '青溪分局 · 新同事', [], { oneTimePassword: true, lastSignInAt: undefined }),
  row('retired', '市局 · 已调离', ['analyst'], { disabled: true }),
  row('traffic', '市交通运输局 · 联络员', ['transport']),
  row('system', '市局 · 系统管理员', ['system_administrator'], { secondFactor: true }),
  row('security', '市局 · 安全管理员', ['security_administrator'], { secondFactor: true }),
  row('audit', '市局 · 审计管理员', ['audit_administrator'], { secondFactor: true }),
]

const sessions: SessionRow[] = [
  { key: 'one', userName: 'analyst', from: '10.1.2.33', since: '2024-11-30T00:42:10Z', lastSeen: '2024-11-30T02:10:00Z' },
  { key: 'two', userName: 'officer', from: '10.1.7.4', since: '2024-11-29T23:58:01Z', lastSeen: '2024-11-30T01:59:41Z' },
]
const locks: LockedName[] = [{ userName: 'root', until: '2024-11-30T02:20:00Z' }]
const choices: RoleChoices = {
  roles: ['analyst', 'county_officer', 'province_observer', 'public_security', 'market_supervision', 'transport', 'inspection_institution', 'system_administrator', 'security_administrator', 'audit_administrator'],
  counties: Object.entries(counties).map(([code, name]) => ({ code, name })),
}
const ownAccount: OwnAccount = {
  secondFactor: false,
  secondFactorDemanded: false,
  recoveryCodesLeft: 0,
  sessions: sessions.map(({ key, from, since, lastSeen }, index) => ({ key, from, since, lastSeen, current: index === 0 })),
}
export const enrolment: Enrolment = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  uri: 'otpauth://totp/%E6%A3%80%E7%9C%9F:newcomer?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%A3%80%E7%9C%9F&algorithm=SHA1&digits=6&period=30',
}
export const recoveryCodes = Array.from({ length: 10 }, (_, index) => `Recover${index}Code${index}`)

/** What the rooms of accounts answer; undefined when it is none of theirs, null when there is nothing to say (204). */
export function accountsAnswer(method: string, path: string, body: Record<string, string>): unknown {
  const key = `${method} ${path}`
  const reading: Record<string, unknown> = {
    'GET /api/setup': { needed: true, missing: ['system_administrator', 'security_administrator', 'audit_administrator'] },
    'GET /api/account': ownAccount,
    'GET /api/accounts': accountRows,
    'GET /api/security/accounts': accountRows,
    'GET /api/security/roles': choices,
    'GET /api/security/locks': locks,
    'GET /api/security/sessions': sessions,
    'POST /api/account/second-factor': enrolment,
    'PUT /api/account/second-factor': { codes: recoveryCodes },
  }
  if (key in reading) return reading[key]
  if (key === 'POST /api/accounts') {
    const { userName = '', displayName = '' } = body
    accountRows.push(row(userName, displayName, [], { oneTimePassword: true, lastSignInAt: undefined }))
    return { userName, password: 'Demo23Once45', validDays: 7 }
  }
  const issued = /^POST \/api\/accounts\/([^/]+)\/one-time-password$/.exec(key)
  if (issued?.[1]) return { userName: decodeURIComponent(issued[1]), password: 'Demo23Once45', validDays: 7 }
  return changed(key, body)
}

function changed(key: string, body: Record<string, unknown>): unknown {
  const state = /^PUT \/api\/accounts\/([^/]+)\/state$/.exec(key)
  const roles = /^PUT \/api\/security\/accounts\/([^/]+)\/roles$/.exec(key)
  const account = accountRows.find((entry) => entry.userName === decodeURIComponent(state?.[1] ?? roles?.[1] ?? ''))
  if (account && state) account.disabled = body['disabled'] === true
  if (account && roles) account.roles = body['roles'] as string[]
  return account || /^(DELETE|PUT) \/api\/(security|account)\//.test(key) ? null : undefined
}
