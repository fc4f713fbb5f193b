import { describe, expect, it } from 'vitest'
import type { FindingView, InspectionView } from '../api/types'
import { difference } from './difference'
import { counterparts, distinct, evidenceSections, otherSections } from './evidence'

const finding = (views: string[], more: Partial<FindingView> = {}): FindingView =>
  ({ views, hard: false, score: 0.5, related: [], ...more }) as FindingView

describe('evidence', () => {
  it('the hardest finding chooses what stands first', () => {
    const sections = evidenceSections([finding(['history']), finding(['obd_table'], { hard: true, score: 0.4 })])
    expect(sections).toEqual(['obd', 'history'])
  })
  it('two views of one section are shown once', () => {
    expect(evidenceSections([finding(['trace_overlay', 'trace', 'camera_timeline', 'line_timeline'])])).toEqual(['trace', 'timeline'])
  })
  it('a view of a later release is left out', () => {
    expect(evidenceSections([finding(['hologram'])])).toEqual([])
  })
  it('what no finding asked for stays within reach if it is there', () => {
    const view = { results: [{}], trace: null, obd: {}, timeline: { tests: [] }, history: [{}] } as unknown as InspectionView
    expect(otherSections(view, ['history'])).toEqual(['results', 'sheet', 'obd'])
  })
})

describe('counterparts', () => {
  const related = [
    { kind: 'inspection', id: 'self', label: '' },
    { kind: 'inspection', id: 'other', label: 'x' },
    { kind: 'line', id: 'l', label: '' },
  ]
  it('are other inspections of findings that ask for an overlay', () => {
    expect(counterparts([finding(['trace_overlay'], { related })], 'self')).toEqual([{ reportNo: 'other', label: 'x' }])
    expect(counterparts([finding(['history'], { related })], 'self')).toEqual([])
  })
  it('are named once', () => {
    expect(counterparts([finding(['trace_overlay'], { related }), finding(['trace_overlay'], { related })], 'self')).toHaveLength(1)
  })
})

describe('small things', () => {
  it('the difference carries its sign', () => {
    expect(difference({ value: 1.08, recomputed: 1.62 })).toBe('+0.54')
    expect(difference({ value: 602, recomputed: 600 })).toBe('−2')
    expect(difference({ value: 1, recomputed: 1 })).toBe('0')
    expect(difference({ value: 1 })).toBe('–')
  })
  it('equal entries are shown once', () => {
    expect(distinct(['a', 'b', 'a'], (text) => text)).toEqual(['a', 'b'])
  })
})
