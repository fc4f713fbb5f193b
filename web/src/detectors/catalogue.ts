import type { DetectorView } from '../api/types'

export interface Group {
  category: number
  label: string
  detectors: DetectorView[]
}

export function byCategory(detectors: DetectorView[]): Group[] {
  const groups = new Map<number, Group>()
  for (const detector of [...detectors].sort((a, b) => a.category - b.category || b.findings - a.findings)) {
    const { category, categoryLabel: label } = detector
    const group = groups.get(category) ?? { category, label, detectors: [] }
    group.detectors.push(detector)
    groups.set(category, group)
  }
  return [...groups.values()]
}

export function tally(detectors: DetectorView[]): { total: number; ran: number; notEnough: number; failed: number } {
  const of = (state: string): number => detectors.filter((detector) => detector.state === state).length
  return { total: detectors.length, ran: of('ran'), notEnough: of('not_enough_data'), failed: of('failed') }
}

const states: Record<string, string> = { ran: '已运行', not_enough_data: '数据不足', failed: '运行失败' }
const statuses: Record<string, string> = { draft: '草稿', trial: '试运行', active: '启用', retired: '停用' }

export function stateText(state: string): string {
  return states[state] ?? state
}

export function statusText(status: string): string {
  return statuses[status] ?? status
}
