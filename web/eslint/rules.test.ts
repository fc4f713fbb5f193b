// @vitest-environment node
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, rulesBroken } from './planted.ts'

const script = (code: string): string => `<script setup lang="ts">\n${code}\n</script>\n<template><p /></template>\n`
const template = (markup: string): string =>
  `<script setup lang="ts">\nconst html = ''\n</script>\n<template>${markup}</template>\n`
const lines = (count: number, line: string): string => `${line}\n`.repeat(count)

/** For every rule that eslint.config.js sets itself: code that just breaks it, and code that just does not. */
const planted: Record<string, { file: string; broken: string[]; kept: string[] }> = {
  'max-lines': { file: 'src/leads/planted.ts', broken: [lines(301, '//')], kept: [lines(300, '//')] },
  'max-lines-per-function': {
    file: 'src/leads/planted.ts',
    broken: [`export function f(): void {\n${lines(59, '  f()')}}\n`],
    kept: [`export function f(): void {\n${lines(58, '  f()')}}\n`],
  },
  'max-params': {
    file: 'src/leads/planted.ts',
    broken: ['export const f = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => a + b + c + d + e + f\n'],
    kept: ['export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e\n'],
  },
  'no-console': { file: 'src/leads/planted.ts', broken: ["console.log('a')\n"], kept: [] },
  'no-eval': { file: 'src/leads/planted.ts', broken: ["eval('1')\n", "window.eval('1')\n"], kept: [] },
  'no-implied-eval': {
    file: 'src/leads/planted.ts',
    broken: ["setTimeout('1', 1)\n", "window.setInterval('1', 1)\n"],
    kept: ['setTimeout(() => 1, 1)\n'],
  },
  eqeqeq: {
    file: 'src/leads/planted.ts',
    broken: ['export const f = (a: number) => a == 1\n'],
    kept: ['export const f = (a: number | null) => a == null\n'],
  },
  'rooms/directions': {
    file: 'src/leads/planted.ts',
    broken: ["export { a } from '../inspection/a'\n"],
    kept: ["export { a } from '../ui/a'\n"],
  },
  'no-restricted-syntax': {
    file: 'src/leads/planted.ts',
    broken: [
      'export default 1\n',
      "export const f = (e: Element) => (e.innerHTML = '')\n",
      "export const f = (e: Element) => (e.outerHTML = '')\n",
      "export const f = (e: Element) => e.insertAdjacentHTML('beforeend', '')\n",
      'export const f = { dangerouslyUseHTMLString: true }\n',
    ],
    kept: ["export const f = (e: Element) => (e.textContent = '')\n"],
  },
  'vue/no-v-html': {
    file: 'src/leads/PlantedPage.vue',
    broken: [template('<p v-html="html" />')],
    kept: [template('<p>{{ html }}</p>')],
  },
  'vue/no-v-text-v-html-on-component': {
    file: 'src/leads/PlantedPage.vue',
    broken: [template('<LeadTable v-html="html" />'), template('<LeadTable v-text="html" />')],
    kept: [template('<p v-text="html" />')],
  },
  'vue/block-lang': {
    file: 'src/leads/PlantedPage.vue',
    broken: ['<script setup>\nconst a = 1\n</script>\n<template><p>{{ a }}</p></template>\n'],
    kept: [script('const a = 1')],
  },
  'vue/component-api-style': {
    file: 'src/leads/PlantedPage.vue',
    broken: ['<script lang="ts">\nexport default { data: () => ({ a: 1 }) }\n</script>\n<template><p>{{ a }}</p></template>\n'],
    kept: [script('const a = 1')],
  },
}

interface Entry {
  name?: string
  rules?: Record<string, unknown>
}

/** What eslint.config.js turns on by itself; the sets that it takes over carry a name. */
async function ownRules(): Promise<string[]> {
  const config = (await import(pathToFileURL(resolve(root, 'eslint.config.js')).href)) as { default: Entry[] }
  const rules = config.default.filter((entry) => !entry.name).flatMap((entry) => Object.entries(entry.rules ?? {}))
  return rules.filter(([, setting]) => setting !== 'off').map(([rule]) => rule)
}

// The first run loads ESLint and TypeScript, which takes its time on a busy machine.
describe('every rule bites, and only where it should', { timeout: 60_000 }, () => {
  it.each(Object.entries(planted))('%s', async (rule, { file, broken, kept }) => {
    for (const code of broken) expect(await rulesBroken(file, code), code).toContain(rule)
    for (const code of kept) expect(await rulesBroken(file, code), code).not.toContain(rule)
  })

  it('a rule without a planted violation is caught', async () => {
    expect(Object.keys(planted).sort()).toEqual((await ownRules()).sort())
  })
})
