import { day } from './format'

/** The span in which a clause was in force, as far as it is known. */
export function legalPeriod(basis: { from?: string | null; to?: string | null }): string {
  if (basis.from && basis.to) return `${day(basis.from)} 至 ${day(basis.to)} 有效`
  if (basis.from) return `${day(basis.from)} 起有效`
  return basis.to ? `${day(basis.to)} 止有效` : ''
}
