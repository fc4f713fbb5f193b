import { ask, client } from './client'
import type {
  AccountRow,
  Enrolment,
  IssuedPassword,
  LockedName,
  MadeAdministrator,
  NewAdministrator,
  OwnAccount,
  RoleChoices,
  SessionRow,
  SetupView,
} from './types'

const named = (userName: string): { params: { path: { userName: string } } } => ({ params: { path: { userName } } })
const keyed = (key: string): { params: { path: { key: string } } } => ({ params: { path: { key } } })

export const fetchSetup = (): Promise<SetupView> => ask(client.GET('/api/setup'))

export const makeAdministrators = (code: string, administrators: NewAdministrator[]): Promise<MadeAdministrator[]> =>
  ask(client.POST('/api/setup', { body: { code, administrators } }))

export const fetchOwnAccount = (signal?: AbortSignal): Promise<OwnAccount> => ask(client.GET('/api/account', { signal }))

export const changePassword = (current: string, password: string): Promise<unknown> =>
  ask(client.PUT('/api/account/password', { body: { current, password } }))

export const beginSecondFactor = (password: string): Promise<Enrolment> =>
  ask(client.POST('/api/account/second-factor', { body: { password } }))

/** The recovery codes, for the only time. */
export const confirmSecondFactor = async (code: string): Promise<string[]> =>
  (await ask(client.PUT('/api/account/second-factor', { body: { code } }))).codes

export const endOwnSession = (key: string): Promise<unknown> =>
  ask(client.DELETE('/api/account/sessions/{key}', keyed(key)))

export const fetchAccounts = (signal?: AbortSignal): Promise<AccountRow[]> => ask(client.GET('/api/accounts', { signal }))

export const makeAccount = (userName: string, displayName: string): Promise<IssuedPassword> =>
  ask(client.POST('/api/accounts', { body: { userName, displayName } }))

export const setAccountDisabled = (userName: string, disabled: boolean): Promise<unknown> =>
  ask(client.PUT('/api/accounts/{userName}/state', { ...named(userName), body: { disabled } }))

export const issueOneTimePassword = (userName: string): Promise<IssuedPassword> =>
  ask(client.POST('/api/accounts/{userName}/one-time-password', named(userName)))

export const fetchAccountsWithRoles = (signal?: AbortSignal): Promise<AccountRow[]> =>
  ask(client.GET('/api/security/accounts', { signal }))

export const fetchRoleChoices = (signal?: AbortSignal): Promise<RoleChoices> =>
  ask(client.GET('/api/security/roles', { signal }))

export const giveRoles = (userName: string, roles: string[], countyCode: string | undefined): Promise<unknown> =>
  ask(client.PUT('/api/security/accounts/{userName}/roles', { ...named(userName), body: { roles, ...(countyCode ? { countyCode } : {}) } }))

export const resetSecondFactor = (userName: string): Promise<unknown> =>
  ask(client.DELETE('/api/security/accounts/{userName}/second-factor', named(userName)))

export const fetchLockedNames = (signal?: AbortSignal): Promise<LockedName[]> =>
  ask(client.GET('/api/security/locks', { signal }))

export const unlockName = (userName: string): Promise<unknown> =>
  ask(client.DELETE('/api/security/locks', { params: { query: { userName } } }))

export const fetchSessions = (signal?: AbortSignal): Promise<SessionRow[]> =>
  ask(client.GET('/api/security/sessions', { signal }))

export const endSession = (key: string): Promise<unknown> =>
  ask(client.DELETE('/api/security/sessions/{key}', keyed(key)))
