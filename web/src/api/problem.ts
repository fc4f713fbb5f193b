/** What the server said went wrong (RFC 9457), as an error with text that a user may read. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, title: string, code = '') {
    super(title)
    this.status = status
    this.code = code
  }
}

const fallback: Record<number, string> = {
  0: '无法连接服务器，请检查网络后重试。',
  401: '登录已失效，请重新登录。',
  403: '当前账号没有权限查看此内容。',
  404: '没有找到请求的内容。',
  429: '操作过于频繁，请稍后再试。',
}

export function textFor(status: number): string {
  return fallback[status] ?? `服务器处理失败（${status}），请稍后重试。`
}

/** Reads a problem body of any shape; a foreign body (a proxy's HTML page) gives the plain text for its status. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  if (typeof body !== 'object' || body === null) return new ApiProblem(status, textFor(status))
  const { title, detail, code } = body as Record<string, unknown>
  const text = [detail, title].find((part) => typeof part === 'string' && part !== '')
  return new ApiProblem(status, typeof text === 'string' ? text : textFor(status), typeof code === 'string' ? code : '')
}
