import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { warnOfAge } from './electron-age.ts'

// Warns when Slipway's Electron is so old that it gets no security fixes. Never fails: that a newer one
// has come out breaks nothing.

const file = join(import.meta.dirname, '..', 'package.json')
const { devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly devDependencies: { readonly electron: string }
}
const asked = spawnSync('npm', ['view', 'electron', 'version'], {
  encoding: 'utf8',
  timeout: 30_000,
  shell: process.platform === 'win32',
})
const newest = asked.stdout?.trim() ?? ''
const warning = /^\d+\./.test(newest)
  ? warnOfAge(devDependencies.electron, newest)
  : 'Which Electron is the newest could not be found out.'
if (warning !== undefined) process.stderr.write(`slipway: ${warning}\n`)
