import { describe, expect, it } from 'vitest'
import { leadPage } from '../../mock/leads'
import { deedWord, leadName, resultText, stageFrom, stageWord, stepText, together } from './stage'

const leads = leadPage(new URLSearchParams()).items
const [, second] = leads
if (!second) throw new Error('the mock has leads')
const answer = { changed: 1, skipped: [{ leadId: second.leadId, sentence: '已经交办。' }], orders: [] }

describe('words of the desk', () => {
  it('every stage has one and nonsense is none', () => {
    expect(stageWord('handed_over')).toBe('已交办')
    expect(stageFrom('gone')).toBe('')
    expect(stageFrom('new')).toBe('new')
    expect(deedWord('rebound')).toBe('退回待研判')
  })
  it('what was skipped is named with its reason', () => {
    expect(resultText('已指派', answer, leads)).toBe(`已指派 1 条。未办理 1 条。${leadName(second)}：已经交办。`)
    expect(resultText('已指派', { ...answer, skipped: [] }, leads)).toBe('已指派 1 条。')
    expect(resultText('已指派', answer, [])).toContain(`线索 ${second.leadId}：`)
  })
  it('answers of one deed add up', () => {
    expect(together([answer, answer])).toMatchObject({ changed: 2, skipped: [{}, {}] })
  })
  it('a step says what belongs to it', () => {
    const step = { step: 'dismiss', fromStage: 'new', cause: 'refuted', note: '', by: '甲', at: '2024-11-01T09:00:00' } as const
    expect(stepText(step)).toBe('核查不属实')
    expect(stepText({ ...step, cause: undefined, assigneeName: '乙', dueOn: '2024-12-01' })).toBe('给乙，2024-12-01 前办结')
  })
})
