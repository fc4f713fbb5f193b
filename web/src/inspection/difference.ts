import type { ResultRow } from '../api/types'
import { absent, decimal } from '../ui/format'

/** Recomputed minus reported, with its sign; an en dash when either is missing. */
export function difference(row: Pick<ResultRow, 'value' | 'recomputed'>): string {
  if (row.value == null || row.recomputed == null) return absent
  const text = decimal(Math.abs(row.recomputed - row.value))
  if (text === '0') return '0'
  return `${row.recomputed > row.value ? '+' : '−'}${text}`
}
