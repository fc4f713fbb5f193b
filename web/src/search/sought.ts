import type { LocationQuery } from 'vue-router'

/** Fewer characters find nothing. */
export const shortest = 2

/** What the address asks for. */
export function soughtIn(query: LocationQuery): string {
  const given = query['q']
  return (typeof given === 'string' ? given : '').trim()
}
