import createClient from 'openapi-fetch'
import { ApiProblem, problemFrom, textFor } from './problem'
import type { paths } from './schema'

let onSignedOut: () => void = () => undefined

/** Called whenever the server says that nobody is signed in any more. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

export function csrfToken(cookies: string): string | null {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : null
}

export const client = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' })

client.use({
  onRequest({ request }) {
    const token = csrfToken(document.cookie)
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', token)
    return request
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/api/session') onSignedOut()
    return response
  },
})

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a good answer; everything else is thrown as an {@link ApiProblem}. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, textFor(0))
  })
  if (!answer.response.ok) throw problemFrom(answer.response.status, answer.error)
  return answer.data as T
}
