import type { Handler, LeadDetail, LeadRow, LeadStep, OrderView, SavedFilter, StepAnswer, StepRequest } from '../src/api/types.ts'
import { leadById } from './leads.ts'

const handlers: Handler[] = [
  { userName: 'analyst', displayName: '市局 · 数据研判员' },
  { userName: 'officer', displayName: '临河分局 · 执法人员', countyCode: '990102', countyName: '临河区' },
]
const steps = new Map<string, LeadStep[]>()
const orders: OrderView[] = []
let filters: SavedFilter[] = [{ name: '硬矛盾', address: 'strength=hard' }]

function note(lead: LeadRow, step: LeadStep['step'], part: Partial<LeadStep>): void {
  const written: LeadStep = { step, fromStage: lead.desk.stage, note: '', by: '市局 · 数据研判员', at: '2024-11-30T10:20:00', ...part }
  steps.set(lead.leadId, [written, ...(steps.get(lead.leadId) ?? [])])
  lead.desk = { ...lead.desk, version: lead.desk.version + 1 }
}

function order(county: string, name: string, asked: StepRequest): OrderView {
  const orderId = String(orders.length + 1)
  const made: OrderView = { orderId, number: `〔2024〕${county}-1`, countyName: name, dueOn: asked.dueOn ?? '', requirement: asked.note ?? '', madeBy: '市局 · 数据研判员', madeAt: '2024-11-30T10:20:00', leads: [] }
  orders.push(made)
  return made
}

function take(asked: StepRequest): StepAnswer {
  const answer: StepAnswer = { changed: 0, skipped: [], orders: [] }
  const made = new Map<string, OrderView>()
  for (const { leadId, version } of asked.leads) {
    const lead = leadById(String(leadId))
    if (lead?.desk.version !== version) {
      answer.skipped.push({ leadId: String(leadId), sentence: '已被他人办理，请刷新后再办。' })
      continue
    }
    answer.changed += 1
    const county = lead.countyCode ?? ''
    if (asked.step === 'hand_over' && !made.has(county)) made.set(county, order(county, lead.countyName ?? '', asked))
    const part = made.get(county)
    part?.leads.push(lead)
    const name = handlers.find((each) => each.userName === asked.assignee)?.displayName
    note(lead, asked.step, { note: asked.note, assigneeName: name, dueOn: asked.dueOn, cause: asked.cause, orderId: part?.orderId })
    const stage = ({ assign: 'assigned', hand_over: 'handed_over', confirm: 'confirmed', dismiss: 'dismissed', reopen: 'new' } as const)[asked.step]
    lead.desk = { ...lead.desk, stage, dueOn: asked.dueOn, assignee: asked.assignee, assigneeName: name, orderId: part?.orderId }
  }
  answer.orders = [...made.values()].map(({ orderId, number }) => ({ orderId, number }))
  return answer
}

function merge(lead: LeadRow, into: LeadRow | undefined): StepAnswer {
  const other = into ?? leadById(lead.desk.mergedInto ?? '')
  note(lead, into ? 'merge' : 'split', { otherLead: other?.leadId })
  lead.desk = { ...lead.desk, mergedInto: into?.leadId }
  if (other) other.desk = { ...other.desk, parts: other.desk.parts + (into ? 1 : -1) }
  return { changed: 1, skipped: [], orders: [] }
}

function detail(lead: LeadRow): LeadDetail {
  return { lead, steps: steps.get(lead.leadId) ?? [], merged: leadById.merged(lead.leadId), whole: lead.desk.mergedInto ? leadById(lead.desk.mergedInto) : undefined }
}

/** One is there from the start, so that the page can be looked at. */
orders.push({ orderId: '1', number: '〔2024〕990101-1', countyName: '演示区', dueOn: '2024-12-20', requirement: '请在期限内到检验机构现场核查，并回报结果。', madeBy: '市局 · 数据研判员', madeAt: '2024-11-29T16:00:00', leads: ['1', '2'].flatMap((id) => leadById(id) ?? []) })

/** What the desk answers; undefined when the call is none of its own. */
export function deskAnswer(method: string, path: string, body: Record<string, unknown>): unknown {
  const key = `${method} ${path}`
  if (key === 'GET /api/leads/handlers') return handlers
  if (key === 'GET /api/leads/filters') return filters
  if (key === 'POST /api/leads/steps') return take(body as unknown as StepRequest)
  const name = /^\/api\/leads\/filters\/(.+)$/.exec(path)?.[1]
  if (name) {
    filters = filters.filter((each) => each.name !== decodeURIComponent(name))
    if (method === 'PUT') filters = [...filters, { name: decodeURIComponent(name), address: String(body['address']) }]
    return filters
  }
  const ordered = /^\/api\/leads\/orders\/(\d+)$/.exec(path)?.[1]
  if (ordered) return orders.find((each) => each.orderId === ordered)
  const lead = leadById(/^\/api\/leads\/(\d+)(\/merge)?$/.exec(path)?.[1] ?? '')
  if (!lead) return undefined
  return path.endsWith('/merge') ? merge(lead, method === 'PUT' ? leadById(String(body['into'])) : undefined) : detail(lead)
}
