import type { AuditEntry, AuditState } from '../src/api/types.ts'

const rows: [string, string, string, string][] = [
  ['analyst', 'look', 'GET /api/leads', 'county=410802&sort=risk'],
  ['analyst', 'look', 'GET /api/inspections/41080201202411300001', ''],
  ['leader', 'sign_in', '', '来自 127.0.0.1'],
  ['admin', 'refused', 'GET /api/leads', ''],
  ['-', 'sign_in_refused', 'root', '来自 127.0.0.1'],
  ['analyst', 'sign_in', '', '来自 127.0.0.1'],
]

export const auditEntries: AuditEntry[] = [
  { number: 7, at: '2024-11-30T15:11:00Z', actor: 'system', action: 'checkpoint', subject: `04${'ab'.repeat(64)}`, details: '3045'.repeat(20) },
  ...rows.map(([actor, action, subject, details], index) => ({
    number: rows.length - index,
    at: `2024-11-30T15:0${rows.length - index}:00Z`,
    actor,
    action,
    subject,
    details,
  })),
]

export const auditState: AuditState = {
  entries: 7,
  signedEntries: 7,
  lastDigest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  publicKey: '1f3c0a77b2d94e60',
}
