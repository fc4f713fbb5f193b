import { describe, expect, it } from 'vitest'
import type { SheetRule } from '../api/types'
import { brokenAt, byState, sourceText } from './sheet'

const nowhere = { standard: '', clause: '', confidence: '本系统约定' }
const rule = (id: string, state: string, firstSecond?: number, lastSecond?: number): SheetRule => ({
  id, label: id, state, level: '违反', sentence: '', note: '', firstSecond, lastSecond, source: nowhere,
})

describe('the recomputation sheet', () => {
  it('names standard and clause where they are known', () => {
    expect(sourceText({ standard: 'GB 18285-2018', clause: 'B.4.3.4', confidence: '见于文件' })).toBe('GB 18285-2018 B.4.3.4（见于文件）')
    expect(sourceText({ standard: 'GB 3847-2018', clause: '', confidence: '存疑' })).toBe('GB 3847-2018（存疑）')
    expect(sourceText(nowhere)).toBe('本系统约定')
  })
  it('marks the seconds of a breach, both ends included', () => {
    const rules = [rule('稀释', 'broken', 10, 12), rule('车速', 'broken', 12, 20), rule('环境', 'broken')]
    expect([9, 10, 12, 13, 21].map((second) => brokenAt(rules, second))).toEqual(['', '稀释', '稀释；车速', '车速', ''])
  })
  it('keeps rules that could not be looked at apart from those that hold', () => {
    const rules = [rule('a', 'holds'), rule('b', 'not_measured'), rule('c', 'broken')]
    expect(byState(rules, 'not_measured').map(({ id }) => id)).toEqual(['b'])
  })
})
