import type { DeskView, LeadRow, LeadStep, StepAnswer, StepRequest } from '../api/types'
import { subjectText } from '../ui/subject'

export type Stage = DeskView['stage']
export type Deed = StepRequest['step']

const stages: Record<Stage, string> = {
  new: '待研判',
  assigned: '已指派',
  handed_over: '已交办',
  confirmed: '已确认',
  dismissed: '已排除',
}
const deeds: Record<LeadStep['step'], string> = {
  assign: '指派',
  hand_over: '交办',
  confirm: '确认',
  dismiss: '排除',
  reopen: '恢复',
  merge: '合并',
  split: '拆分',
  rebound: '退回待研判',
  withdrawn_apart: '所并入的线索已撤回，单独列出',
}
export const causes = { refuted: '核查不属实', insufficient: '证据不足' } as const

export const stageWord = (stage: Stage): string => stages[stage]
export const deedWord = (step: LeadStep['step']): string => deeds[step]
export const stageFrom = (text: string): Stage | '' => (text in stages ? (text as Stage) : '')
export const isClosed = (stage: Stage): boolean => stage === 'confirmed' || stage === 'dismissed'

/** How a lead is named in a sentence. */
export const leadName = (lead: LeadRow): string => lead.plate ?? lead.stationName ?? `${subjectText(lead.subjectKind)} ${lead.leadId}`

/** What the history says of a step, besides who and when. */
export function stepText(step: LeadStep): string {
  const parts = [
    step.assigneeName ? `给${step.assigneeName}` : '',
    step.cause ? causes[step.cause] : '',
    step.dueOn ? `${step.dueOn} 前办结` : '',
    step.otherLead ? `线索 ${step.otherLead}` : '',
  ]
  return parts.filter(Boolean).join('，')
}

/** What came of it, and of the rest why not. */
export function resultText(done: string, answer: StepAnswer, leads: LeadRow[]): string {
  const named = (id: string): string => {
    const lead = leads.find((each) => each.leadId === id)
    return lead ? leadName(lead) : `线索 ${id}`
  }
  const skipped = answer.skipped.map(({ leadId, sentence }) => `${named(leadId)}：${sentence}`)
  return `${done} ${answer.changed} 条。${skipped.length > 0 ? `未办理 ${skipped.length} 条。${skipped.join('')}` : ''}`
}

/** Several answers of the same deed as one. */
export function together(answers: StepAnswer[]): StepAnswer {
  return {
    changed: answers.reduce((sum, answer) => sum + answer.changed, 0),
    skipped: answers.flatMap((answer) => answer.skipped),
    orders: answers.flatMap((answer) => answer.orders),
  }
}
