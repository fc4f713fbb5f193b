import type { DetectorView, Precision } from '../api/types'

const states: Record<string, string> = {
  draft: '未回测',
  tested: '已回测，待提交',
  submitted: '待审批',
  approved: '已批准，下次检测起试运行',
  refused: '已驳回',
}
const changes: Record<string, string> = { gained: '新增', lost: '消失', kept: '保留' }
const outcomes: Record<string, string> = { confirmed: '属实', refuted: '不属实', undecided: '暂不能认定' }

export const stateText = (state: string): string => states[state] ?? state
export const changeText = (change: string): string => changes[change] ?? change
export const outcomeText = (outcome: string | null | undefined): string => (outcome ? (outcomes[outcome] ?? outcome) : '未核查')

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** Share and interval, or that too few were checked to say one. */
export function precisionText(precision: Precision | undefined): string {
  const { confirmed = 0, refuted = 0, share, low, high } = precision ?? {}
  const counted = `属实 ${confirmed}，不属实 ${refuted}`
  if (share == null || low == null || high == null) return `${counted}；核查不足 10 条，不计算查准率`
  return `${percent(share)}（95% 区间 ${percent(low)}–${percent(high)}；${counted}）`
}

/** The values that differ from what the detector has; null when one of them is no number, or a fraction where none fits. */
export function changedValues(parameters: DetectorView['parameters'], typed: Record<string, string>): Record<string, number> | null {
  const changed: Record<string, number> = {}
  for (const { name, value } of parameters) {
    const text = (typed[name] ?? '').trim()
    const number = Number(text)
    if (text === '' || !Number.isFinite(number) || (number < 0 && Number(value) >= 0)) return null
    if (number !== Number(value)) changed[name] = number
  }
  return changed
}

/** The :parameters of a query, in the order in which they first stand there; not those in texts and comments. */
export function parametersOf(sql: string): string[] {
  const plain = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, ' ')
  return [...new Set([...plain.matchAll(/(?<!:):([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''))]
}

/** Where a subject of that kind has its page. */
export function pageOf(kind: string, id: string): { name: string; params: Record<string, string> } {
  return kind === 'inspection' ? { name: 'inspection', params: { reportNo: id } } : { name: 'subject', params: { kind, id } }
}
