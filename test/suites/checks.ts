import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { say, type Tally } from './tally.ts'

const root = join(import.meta.dirname, '..', '..')

const runCheck = (name: string, program: string, args: readonly string[], tally: Tally): void => {
  const file = join(root, 'node_modules', program)
  const done = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' })
  if (done.status === 0) {
    tally.passed += 1
    say(`✓ ${name}`)
  } else {
    tally.failed += 1
    say(`✗ ${name}\n${done.stdout}${done.stderr}`)
  }
}

/** Types, then lint and format; each counts as one test. */
export const runChecks = (tally: Tally): void => {
  runCheck('types', 'typescript/bin/tsc', ['--noEmit'], tally)
  runCheck('lint and format', '@biomejs/biome/bin/biome', ['check', '.'], tally)
}
