/** Proposals that live as long as the mock: enough to go the whole way with two accounts. */
import type { Backtest, ProposalEntry, ProposalView, QueryAnswer, QueryTable } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { detector } from './detectors.ts'

const proposals: ProposalView[] = []
const precision = (confirmed: number, refuted: number): NonNullable<Backtest['before']> => ({ confirmed, refuted, enough: false })

const tables: QueryTable[] = [
  { name: 'inspections', title: '检验（inspections）', columns: [{ name: 'report_no', label: '报告编号' }, { name: 'started_at', label: '开始时间' }] },
  { name: 'stations', title: '检验机构（stations）', columns: [{ name: 'station_id', label: '机构编号' }] },
]

function backtest(): Backtest {
  const subject = (subjectId: string, outcome?: string): { subjectKind: string; subjectId: string; outcome?: string } => ({ subjectKind: 'inspection', subjectId, outcome })
  return {
    backtestId: 1,
    state: 'ran',
    note: '',
    startedAt: '2024-12-01T09:00:00',
    elapsedSeconds: 2,
    limitSeconds: 60,
    groups: [
      { change: 'gained', count: 1, confirmed: 0, refuted: 0, subjects: [subject(cases.copy)], more: false },
      { change: 'lost', count: 2, confirmed: 0, refuted: 1, subjects: [subject(cases.shared, 'refuted'), subject(cases.recomputed)], more: false },
      { change: 'kept', count: 39, confirmed: 5, refuted: 1, subjects: [subject(cases.overlap, 'confirmed')], more: true },
    ],
    before: precision(5, 2),
    after: precision(5, 1),
  }
}

function made(entry: ProposalEntry, who: string): ProposalView {
  const changes = Object.entries(entry.values).map(([name, after]) => {
    const one = detector(entry.detectorId).parameters.find((parameter) => parameter.name === name)
    return { name, label: one?.label ?? name, unit: one?.unit, before: Number(one?.value), after }
  })
  const proposal: ProposalView = { proposalId: proposals.length + 1, detectorId: entry.detectorId, version: 2, reason: entry.reason, state: 'draft', author: who, createdAt: '2024-12-01T08:58:00', own: true, stale: false, changes }
  proposals.unshift(proposal)
  return proposal
}

function query(sql: string): QueryAnswer {
  const problem = /\bruns\b/.test(sql) ? '第 2 行：不能读取 runs，只能读取右侧所列的数据表。' : undefined
  return problem ? { problem, columns: [], rows: [], more: false } : { columns: ['report_no', 'started_at'], rows: [[cases.copy, '2024-10-08 09:15:32']], more: false }
}

/** Undefined when there is no such address. */
export function workshopAnswer(method: string, path: string, detectorId: string | null, body: Record<string, unknown>, who: string): unknown {
  if (path === '/api/workshop/tables') return tables
  if (path === '/api/workshop/query') return query(String(body['sql']))
  const seen = (one: ProposalView): ProposalView => ({ ...one, own: one.author === who })
  if (path === '/api/workshop/proposals') {
    if (method === 'POST') return seen(made(body as ProposalEntry, who))
    return proposals.filter((one) => !detectorId || one.detectorId === detectorId).map(seen)
  }
  const [, id, step] = /^\/api\/workshop\/proposals\/(\d+)\/?(\w*)$/.exec(path) ?? []
  const proposal = proposals.find((one) => one.proposalId === Number(id))
  if (!proposal) return undefined
  if (step === 'backtest') Object.assign(proposal, { backtest: backtest(), state: 'tested' })
  if (step === 'submission') proposal.state = 'submitted'
  if (step === 'decision') Object.assign(proposal, { state: body['approved'] ? 'approved' : 'refused', decidedBy: who, decidedAt: '2024-12-01T10:00:00', decisionNote: body['note'] })
  return seen(proposal)
}
