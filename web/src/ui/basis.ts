/** Where a score comes from, in words that say it is an estimate as long as it is one. */
export function basisText(basis: 'start' | 'partly' | 'calibrated', checks: number): string {
  if (basis === 'start') return '起始估计'
  return basis === 'partly' ? `部分按 ${checks} 次核查结果校准` : `按 ${checks} 次核查结果校准`
}
