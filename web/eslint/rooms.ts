// Import directions between the rooms under src/. Static imports, re-exports and import() are all looked at.
import type { Rule } from 'eslint'
import { dirname, posix, resolve, sep } from 'node:path'

/** Which other rooms each room may import. A room that is not listed may import nothing and not be imported. */
export const allowed: Record<string, string[]> = {
  api: [],
  ui: [],
  chart: ['ui'],
  session: ['api', 'ui'],
  leads: ['api', 'ui', 'session'],
  finding: ['api', 'ui', 'session'],
  inspection: ['api', 'ui', 'chart', 'finding'],
  subject: ['api', 'ui', 'finding'],
  search: ['api', 'ui'],
  detectors: ['api', 'ui', 'session'],
  cockpit: ['api', 'ui'],
  audit: ['api', 'ui'],
  administration: ['api', 'ui', 'session'],
  shell: ['api', 'ui', 'session', 'leads', 'inspection', 'subject', 'search', 'detectors', 'audit', 'administration', 'cockpit'],
}

function roomOf(file: string): string | null {
  const path = file.split(sep).join(posix.sep)
  const at = path.lastIndexOf('/src/')
  if (at < 0) return null
  const rest = path.slice(at + 5)
  return rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : ''
}

function complaint(file: string, specifier: unknown): string | null {
  if (typeof specifier !== 'string' || !specifier.startsWith('.')) return null
  const from = roomOf(file)
  const to = roomOf(resolve(dirname(file), specifier))
  if (!from || from === to) return null
  const rooms = allowed[from]
  if (!rooms) return `Room "${from}" is not listed in eslint/rooms.ts.`
  if (to === null) return file.endsWith('.test.ts') ? null : 'Imports stay inside src/ (a test may use the mock).'
  return rooms.includes(to) ? null : `Room "${from}" must not import room "${to}".`
}

type Importing = Rule.Node & { source?: { value?: unknown } | null }

function check(context: Rule.RuleContext, node: Importing): void {
  const message = complaint(context.filename, node.source?.value)
  if (message) context.report({ node, message })
}

export const directions: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const visit = (node: Rule.Node): void => check(context, node as Importing)
    return {
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      ImportExpression: visit,
    }
  },
}
