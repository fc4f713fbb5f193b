/** Finds a Chromium, sees that the pages are built, runs the journeys. Without a browser they are skipped, and it says so. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named) {
    if (runnable(named)) return named
    console.error(`CHROMIUM names ${named}, which cannot be run.`)
    process.exit(1)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable)
}

function run(...command: string[]): number {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } }).status ?? 1
}

const chromium = findChromium()
if (!chromium) {
  console.warn('SKIPPED: browser journeys. No Chromium found; install one (Debian: apt-get install chromium) or set CHROMIUM to its path.')
  process.exit(0)
}
if (!existsSync(join(process.env['UI_OUT'] ?? 'dist', 'index.html')) && run('npm', 'run', 'build') !== 0) process.exit(1)
process.exit(run('npx', 'playwright', 'test', ...process.argv.slice(2)))
