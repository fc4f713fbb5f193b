import type { SessionView } from '../api/types'

const CASE_ROLES = ['analyst', 'county_officer', 'province_observer']

/** Whether the person may see leads and findings. */
export const seesCases = (who: SessionView | null): boolean => who?.roles.some((role) => CASE_ROLES.includes(role)) ?? false

/** Works on leads; who only looks on begins with the figures. */
const decides = (who: SessionView | null): boolean =>
  who?.roles.some((role) => role === 'analyst' || role === 'county_officer') ?? false

export const mayAudit = (who: SessionView | null): boolean => who?.roles.includes('audit_administrator') ?? false

/** Makes and disables accounts. */
export const keepsAccounts = (who: SessionView | null): boolean => who?.roles.includes('system_administrator') ?? false

/** A sealed package holds rows of the whole city as they were reported: for those who decide and see all of it. */
export const maySeal = (who: SessionView | null): boolean => who?.roles.includes('analyst') ?? false

/** Handing leads over to a county, or changing a detector, is for those who decide and see the whole city; the server checks it again. */
export const decidesForTheCity = (who: SessionView | null): boolean => who?.roles.includes('analyst') ?? false

/** Gives roles, unlocks, ends sessions. */
export const keepsRoles = (who: SessionView | null): boolean => who?.roles.includes('security_administrator') ?? false

/** Where a person begins; without a role there is only the own account. */
export function homeOf(who: SessionView | null): string {
  if (decides(who)) return '/leads'
  if (seesCases(who)) return '/cockpit'
  if (keepsAccounts(who)) return '/accounts'
  if (keepsRoles(who)) return '/security'
  if (mayAudit(who)) return '/audit'
  return who ? '/account' : '/leads'
}
