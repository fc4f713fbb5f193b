import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, csrfToken } from './client'
import { problemFrom, textFor } from './problem'

afterEach(() => vi.unstubAllGlobals())

describe('the CSRF token', () => {
  it('is read from its own cookie only', () => {
    expect(csrfToken('a=1; XSRF-TOKEN=ab%2Bc; b=2')).toBe('ab+c')
    expect(csrfToken('MY-XSRF-TOKEN=no')).toBeNull()
    expect(csrfToken('')).toBeNull()
  })
})

describe('problems', () => {
  it('show the detail, then the title', () => {
    expect(problemFrom(423, { title: '已锁定', detail: '请 15 分钟后再试。', code: 'locked-out' })).toMatchObject({
      message: '请 15 分钟后再试。',
      status: 423,
      code: 'locked-out',
    })
    expect(problemFrom(400, { title: '请求有误' }).message).toBe('请求有误')
  })
  it('a foreign body never reaches the user', () => {
    expect(problemFrom(502, '<html>Bad Gateway').message).toBe(textFor(502))
    expect(problemFrom(404, undefined).message).toBe(textFor(404))
  })
})

describe('ask', () => {
  const response = (status: number): Response => new Response(null, { status })
  it('gives the body of a good answer', async () => {
    expect(await ask(Promise.resolve({ data: 7, response: response(200) }))).toBe(7)
  })
  it('throws the problem of a bad one', async () => {
    const call = ask(Promise.resolve({ error: { detail: '不行' }, response: response(403) }))
    await expect(call).rejects.toMatchObject({ status: 403, message: '不行' })
  })
  it('says so when the server cannot be reached', async () => {
    await expect(ask(Promise.reject(new TypeError('fetch failed')))).rejects.toMatchObject({ status: 0, message: textFor(0) })
  })
})
