// Lets ESLint look at code that was never saved: what a file of that name would be told.
import { ESLint } from 'eslint'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')
const linter = new ESLint({ cwd: root })

/** Rules that the code breaks as the file of that name, once for every place. */
export async function rulesBroken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await linter.lintText(code, { filePath: resolve(root, file) })
  return (result?.messages ?? []).map((message) => message.ruleId)
}
