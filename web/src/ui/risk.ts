export type RiskLevel = 'extreme' | 'high' | 'medium' | 'low'

export interface Risk {
  percent: number
  level: RiskLevel
  word: string
}

const levels: { from: number; level: RiskLevel; word: string }[] = [
  { from: 0.9, level: 'extreme', word: '极高' },
  { from: 0.7, level: 'high', word: '高' },
  { from: 0.4, level: 'medium', word: '中' },
  { from: 0, level: 'low', word: '低' },
]

/** A score of 0–1 as percent and word. It orders work; it proves nothing. 99.6 % is not rounded up to certainty. */
export function riskOf(score: number): Risk {
  const clamped = Math.min(1, Math.max(0, score))
  const found = levels.find((entry) => clamped >= entry.from)
  const percent = clamped === 1 ? 100 : Math.min(99, Math.round(clamped * 100))
  return { percent, level: found?.level ?? 'low', word: found?.word ?? '低' }
}
