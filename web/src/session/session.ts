import { computed, shallowRef } from 'vue'
import { ask, client } from '../api/client'
import { ApiProblem } from '../api/problem'
import type { DemoAccount, SessionView, SignInAnswer } from '../api/types'

const current = shallowRef<SessionView | null>(null)
let asked = false

export const session = computed(() => current.value)

/** Asks once who is signed in; a 401 means nobody. */
export async function restoreSession(): Promise<SessionView | null> {
  if (asked) return current.value
  try {
    current.value = await ask(client.GET('/api/session'))
    asked = true
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause
    asked = cause.status === 401
  }
  return current.value
}

/** The answer says what must be shown next; somebody is signed in only when nothing more is. */
function taken(answer: SignInAnswer): SignInAnswer {
  if (answer.session) {
    current.value = answer.session
    asked = true
  }
  return answer
}

export async function signIn(userName: string, password: string): Promise<SignInAnswer> {
  return taken(await ask(client.POST('/api/session', { body: { userName, password } })))
}

export async function showCode(code: string): Promise<SignInAnswer> {
  return taken(await ask(client.POST('/api/session/code', { body: { code } })))
}

export async function choosePassword(password: string): Promise<SignInAnswer> {
  return taken(await ask(client.POST('/api/session/password', { body: { password } })))
}

export async function enrol(code: string): Promise<SignInAnswer> {
  return taken(await ask(client.POST('/api/session/enrolment', { body: { code } })))
}

/** The session is forgotten here only when the server has ended it: a sign-out that failed must not look done. */
export async function signOut(): Promise<void> {
  await ask(client.DELETE('/api/session'))
  forgetSession()
}

export function forgetSession(): void {
  current.value = null
}

/** The accounts of a demo; an ordinary installation answers 404 and lists none. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  try {
    return await ask(client.GET('/api/demo-accounts'))
  } catch (cause) {
    if (cause instanceof ApiProblem) return []
    throw cause
  }
}
