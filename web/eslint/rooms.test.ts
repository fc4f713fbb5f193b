// @vitest-environment node
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, rulesBroken } from './planted.ts'
import { allowed } from './rooms.ts'

// The first run loads ESLint and TypeScript, which takes its time on a busy machine.
describe('the fences bite', { timeout: 60_000 }, () => {
  const planted = [
    ['a feature that imports another feature', "import { a } from '../inspection/planted'\nexport const b = a\n"],
    ['a feature that imports the shell', "export { router } from '../shell/router'\n"],
    ['a lazy import across features', "export const page = () => import('../detectors/planted')\n"],
    ['a re-export of everything', "export * from '../subject/flows'\n"],
    ['an import out of src', "import { a } from '../../mock/planted'\nexport const b = a\n"],
  ] as const
  it.each(planted)('%s is caught', async (_, code) => {
    expect(await rulesBroken('src/leads/planted.ts', code)).toContain('rooms/directions')
  })

  it('an import inside a component is looked at', async () => {
    const code = '<script setup lang="ts">\nimport { a } from \'../leads/planted\'\n</script>\n<template><p>{{ a }}</p></template>\n'
    expect(await rulesBroken('src/inspection/PlantedPage.vue', code)).toContain('rooms/directions')
  })

  it('a shared room imports no feature', async () => {
    expect(await rulesBroken('src/ui/planted.ts', "export { a } from '../leads/a'\n")).toContain('rooms/directions')
  })

  it('a room nobody listed is caught', async () => {
    expect(await rulesBroken('src/unlisted/planted.ts', "export { a } from '../ui/a'\n")).toContain('rooms/directions')
  })

  it('an allowed import passes', async () => {
    expect(await rulesBroken('src/leads/planted.ts', "export { a } from '../ui/a'\n")).not.toContain('rooms/directions')
  })

  it('every room under src is listed', () => {
    const rooms = readdirSync(resolve(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(rooms.map((entry) => entry.name).sort()).toEqual(Object.keys(allowed).sort())
  })
})
