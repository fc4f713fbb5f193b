// Runs `npm ci` only when the lock file changed, so that repeated Maven builds stay quick.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const stamp = 'node_modules/.lock-sha256'
const lock = readFileSync('package-lock.json', 'utf8')
const wanted = createHash('sha256').update(lock + process.platform + process.arch).digest('hex')

if (/"resolved":/.test(lock)) {
  console.error('package-lock.json names a registry host: delete it and run `npm install --package-lock-only`.')
  process.exit(1)
}
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)

const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (installed.status !== 0) process.exit(installed.status ?? 1)
writeFileSync(stamp, wanted)
