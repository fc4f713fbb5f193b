/** The contract's answers without a server room: for development, screenshots and the journeys. Nothing here is shipped. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import type { DemoAccount, Overview, SessionView, SignInAnswer } from '../src/api/types.ts'
import { accountsAnswer, enrolment, recoveryCodes } from './accounts.ts'
import { auditEntries, auditState, evidenceOf, evidenceState, unusual } from './audit.ts'
import { cockpit, figureRows } from './cockpit.ts'
import { detectors } from './detectors.ts'
import { inspectionOf } from './inspections.ts'
import { deskAnswer } from './leadDesk.ts'
import { leadFacets, leadPage, leadsCsv } from './leads.ts'
import { searched } from './search.ts'
import { sheetOf } from './sheet.ts'
import { subjectOf } from './subjects.ts'
import { traceOf } from './trace.ts'
import { workshopAnswer } from './workshop.ts'

const built = resolve(process.env['UI_OUT'] ?? 'dist')
const port = Number(process.env['PORT'] ?? 8080)
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

const accounts: DemoAccount[] = [
  { userName: 'analyst', password: 'demo', displayName: '市局 · 数据研判员' },
  { userName: 'reviewer', password: 'demo', displayName: '市局 · 复核人员' },
  { userName: 'officer', password: 'demo', displayName: '临河分局 · 执法人员' },
  { userName: 'leader', password: 'demo', displayName: '市局 · 分管领导' },
  { userName: 'audit', password: 'demo', displayName: '市局 · 审计管理员' },
  { userName: 'system', password: 'demo', displayName: '市局 · 系统管理员' },
  { userName: 'security', password: 'demo', displayName: '市局 · 安全管理员' },
]
const newcomer: DemoAccount = { userName: 'newcomer', password: 'demo', displayName: '青溪分局 · 新同事' }
const overview: Overview = { snapshotAt: '2024-11-30T23:10:00', from: '2024-09-01', to: '2024-11-30', inspections: 118204, stations: 10, findings: 204, hardFindings: 139, rejectedRows: 312, deliveries: 91 }

function json(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'cache-control': 'no-store' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
function problem(response: ServerResponse, status: number, code: string, detail: string): void {
  json(response, status, { type: 'about:blank', title: detail, status, detail, code })
}
function cookie(request: IncomingMessage, name: string): string {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1] ?? ''
}
async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = ''
  for await (const part of request) text += String(part)
  return JSON.parse(text || '{}') as Record<string, string>
}
function sessionFor(userName: string): SessionView | null {
  const account = [...accounts, newcomer].find((entry) => entry.userName === userName)
  if (!account) return null
  const others: Record<string, string> = { officer: 'county_officer', leader: 'province_observer' }
  const administers = ['audit', 'system', 'security'].includes(userName)
  const roles = userName === newcomer.userName ? [] : [administers ? `${userName}_administrator` : (others[userName] ?? 'analyst')]
  return { userName, displayName: account.displayName, roles, demo: true, idleMinutes: 30 }
}

/** The newcomer goes through every step at the door: one-time password, telephone, recovery codes. */
async function stepCall(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { code } = await bodyOf(request)
  if (path.endsWith('/password')) return json(response, 200, { step: 'enrolment', enrolment } satisfies SignInAnswer)
  if (code !== '123456') return problem(response, 403, 'wrong-code', '验证码不正确、已过期或已用过。')
  response.setHeader('set-cookie', 'SESSION=newcomer; Path=/; HttpOnly; SameSite=Lax')
  const done: SignInAnswer = { step: 'done', session: sessionFor('newcomer') ?? undefined, recoveryCodes }
  json(response, 200, done)
}

async function sessionCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    if (!cookie(request, 'XSRF-TOKEN')) response.setHeader('set-cookie', 'XSRF-TOKEN=mock-token; Path=/')
    const who = sessionFor(cookie(request, 'SESSION'))
    return who ? json(response, 200, who) : problem(response, 401, 'signed-out', '尚未登录。')
  }
  if (request.headers['x-xsrf-token'] !== 'mock-token') return problem(response, 403, 'csrf', '请求校验失败，请刷新页面。')
  if (request.method === 'DELETE') {
    response.setHeader('set-cookie', 'SESSION=; Path=/; Max-Age=0')
    return json(response, 204)
  }
  const { userName = '', password } = await bodyOf(request)
  const who = password === 'demo' ? sessionFor(userName) : null
  if (!who) return problem(response, 401, 'sign-in-failed', '账号或密码不正确。')
  if (userName === newcomer.userName) return json(response, 200, { step: 'new_password' } satisfies SignInAnswer)
  response.setHeader('set-cookie', `SESSION=${userName}; Path=/; HttpOnly; SameSite=Lax`)
  json(response, 200, { step: 'done', session: who } satisfies SignInAnswer)
}

function found(response: ServerResponse, body: unknown): void {
  if (body == null) problem(response, 404, 'not-found', '没有找到该检验报告。')
  else json(response, 200, body)
}

function answer(called: string, query: URLSearchParams, response: ServerResponse, who: SessionView): void {
  const path = called.replace(/\/disclosure$/, '') // the mock masks nothing
  const inspection = /^\/api\/inspections\/([^/]+)(\/trace|\/sheet)?$/.exec(path)
  if (inspection?.[1]) {
    const reportNo = decodeURIComponent(inspection[1])
    if (inspection[2] === '/sheet') return found(response, sheetOf(reportNo))
    return found(response, inspection[2] ? traceOf(reportNo) : inspectionOf(reportNo))
  }
  const subject = /^\/api\/subjects\/([^/]+)\/([^/]+)$/.exec(path)
  if (subject?.[1] && subject[2]) return found(response, subjectOf(decodeURIComponent(subject[1]), decodeURIComponent(subject[2])))
  if (path === '/api/search') return json(response, 200, searched(query.get('q') ?? ''))
  const figure = /^\/api\/figures\/([^/]+)\/rows$/.exec(path)
  if (figure?.[1]) return found(response, figureRows(figure[1], query))
  if (path === '/api/cockpit') return json(response, 200, cockpit(who.roles.includes('county_officer') ? '990102' : undefined))
  if (path === '/api/leads') return json(response, 200, leadPage(query))
  if (path === '/api/leads/facets') return json(response, 200, leadFacets())
  if (path === '/api/detectors') return json(response, 200, detectors)
  if (path === '/api/audit/entries') return json(response, 200, auditEntries)
  if (path === '/api/security/unusual') return json(response, 200, unusual)
  if (path === '/api/audit/state') return json(response, 200, auditState)
  if (path === '/api/audit/evidence') return json(response, 200, evidenceState)
  const evidence = /^\/api\/findings\/([^/]+)\/evidence$/.exec(path)
  if (evidence?.[1]) return json(response, 200, evidenceOf(decodeURIComponent(evidence[1])))
  if (path === '/api/overview') return json(response, 200, overview)
  if (path === '/api/leads/export.csv') {
    response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="leads.csv"' })
    response.end(leadsCsv(query))
    return
  }
  problem(response, 404, 'not-found', '没有这个接口。')
}

async function accountsCall(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!/^\/api\/(setup|accounts?|security)(\/|$)/.test(path)) return false
  const told = accountsAnswer(request.method ?? 'GET', path, request.method === 'GET' ? {} : await bodyOf(request))
  if (told === undefined) return false
  json(response, told === null ? 204 : 200, told ?? undefined)
  return true
}

async function deskCall(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!/^\/api\/leads\/(\d|handlers|filters|steps|orders)/.test(path)) return false
  const told = deskAnswer(request.method ?? 'GET', path, request.method === 'GET' ? {} : await bodyOf(request))
  found(response, told)
  return true
}

async function workshopCall(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!url.pathname.startsWith('/api/workshop/')) return false
  const body = request.method === 'GET' ? {} : await bodyOf(request)
  const told = workshopAnswer(request.method ?? 'GET', url.pathname, url.searchParams.get('detector'), body, cookie(request, 'SESSION'))
  if (told === undefined) return false
  json(response, 200, told)
  return true
}

function file(path: string, response: ServerResponse): void {
  const wanted = join(built, normalize(path))
  const page = extname(path) === '' ? join(built, 'index.html') : wanted
  if (!page.startsWith(built) || !existsSync(page)) return problem(response, 404, 'not-found', '没有这个文件。')
  response.writeHead(200, { 'content-type': types[extname(page)] ?? 'application/octet-stream', 'content-security-policy': policy })
  response.end(readFileSync(page))
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://mock')
  const { pathname, searchParams } = url
  if (pathname.startsWith('/api/session/')) return void stepCall(pathname, request, response)
  if (pathname === '/api/session') return void sessionCall(request, response)
  if (pathname === '/api/demo-accounts') return json(response, 200, accounts)
  if (!pathname.startsWith('/api/')) return file(pathname, response)
  if (pathname === '/api/setup') return void accountsCall(pathname, request, response)
  const who = sessionFor(cookie(request, 'SESSION'))
  if (!who) return problem(response, 401, 'signed-out', '登录已失效，请重新登录。')
  void accountsCall(pathname, request, response)
    .then((told) => told || deskCall(pathname, request, response))
    .then((told) => told || workshopCall(url, request, response))
    .then((told) => told || answer(pathname, searchParams, response, who))
})

server.listen(port, '127.0.0.1', () => console.log(`mock: http://127.0.0.1:${port}/`))
