import type { AuditEntry, AuditState, EvidenceItem, EvidenceState, Unusual } from '../src/api/types.ts'

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

export const unusual: Unusual[] = [
  {
    rule: 'many_looks', label: '一小时内大量查看', reason: '逐条办理时每分钟不过一两条；一小时一百二十条以上且为本人平时的三倍，更像翻找或抄录',
    person: 'officer', subject: '', from: '2024-11-29T15:00:00', until: '2024-11-29T16:00:00', count: 214, least: 120, usual: 18,
    ownHistory: true, entries: Array.from({ length: 50 }, (_, index) => 501 + index),
  },
  {
    rule: 'one_subject', label: '集中查看平时不看的对象', reason: '现场检查前集中查看某一机构，而此前从不查看，可能是通风报信；承办人此前会逐步查看',
    person: 'leader', subject: '/api/subjects/station/410802003', from: '2024-11-28T00:00:00', until: '2024-11-29T00:00:00', count: 16, least: 15,
    usual: 0, ownHistory: true, entries: [301, 302, 303, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 330],
  },
]

export const evidenceState: EvidenceState = { items: 5, receivedPackages: 3, waitingPackages: 1, bentItems: [], lookedAt: '2024-11-30T19:30:00Z', withoutStamp: 2 }

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
