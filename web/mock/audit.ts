import type { AuditEntry, AuditState, EvidenceItem, EvidenceState } from '../src/api/types.ts'

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

export const evidenceState: EvidenceState = { items: 2, bentItems: [], lookedAt: '2024-11-30T19:30:00Z' }

/** The packages of any finding. */
export const evidenceOf = (findingId: string): EvidenceItem[] => [
  {
    itemId: 2,
    kind: 'sealed_package',
    findingId,
    source: `检测数据库，最近一次检测的疑点 ${findingId}`,
    original: '本平台数据文件夹 vault/，按 SHA-256 命名',
    collectedBy: 'analyst',
    collectedAt: '2024-11-30T15:00:00Z',
    bytes: 512_345,
    sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    intact: true,
    timeWords: '服务器时间，未经可信时间戳',
    custody: [
      { number: 2, at: '2024-11-30T15:00:00Z', actor: 'analyst', action: 'collected', reason: `封存疑点 ${findingId}` },
      { number: 3, at: '2024-11-30T15:05:00Z', actor: 'analyst', action: 'exported', reason: '移交法制审核' },
      { number: 5, at: '2024-11-30T19:30:00Z', actor: 'system', action: 'rehashed', reason: '与入库时的摘要相符' },
    ],
  },
]
