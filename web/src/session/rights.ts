import type { SessionView } from '../api/types'

const CASE_ROLES = ['analyst', 'county_officer', 'province_observer']

/** Whether the person may see leads and findings. */
export const seesCases = (who: SessionView | null): boolean => who?.roles.some((role) => CASE_ROLES.includes(role)) ?? false

export const mayAudit = (who: SessionView | null): boolean => who?.roles.includes('audit_administrator') ?? false

/** A sealed package holds rows of the whole city as they were reported: for those who decide and see all of it. */
export const maySeal = (who: SessionView | null): boolean => who?.roles.includes('analyst') ?? false

/** Where a person begins. */
export const homeOf = (who: SessionView | null): string => (mayAudit(who) && !seesCases(who) ? '/audit' : '/leads')
