import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { readJournal } from '#store/journal-file'
import { loadPlan } from '#store/plan-file'
import { bundle } from '../../bundles.ts'

const program = bundle('demo-command')

/** Runs the demo where no file may become larger than so many bytes, as on a full disk. */
const runDemo = async (mostBytes: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-full-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const limit = `ulimit -f ${mostBytes / 512} && exec "$@"`
  // A recording of the exchanges would grow past the limit before anything of the user's does.
  const { SLIPWAY_EXCHANGES: _unrecorded, ...env } = process.env
  const child = spawn('sh', ['-c', limit, 'sh', process.execPath, program, '--folder', folder], {
    env,
  })
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { folder, output, errors, code }
}

// Windows has no such limit.
const elsewhere = process.platform === 'win32'

test.skipIf(elsewhere)('a disk that fills up stops the demo before it sends anything', async () => {
  const { folder, output, errors, code } = await runDemo(4096)
  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toMatch(/no room left on the disk for .*-snapshot\.\n.*No change was sent/s)
  expect(errors).not.toMatch(/^\s+at /m)
  expect(existsSync(join(folder, 'deployment.slipway-journal'))).toBe(false)
})

test.skipIf(elsewhere)('a disk that fills up in the middle keeps plan and journal', async () => {
  const { folder, output, errors, code } = await runDemo(32_768)
  expect(code).toBe(1)
  expect(output).toMatch(
    /^Not finished: .*no room left .*-journal\..*No change was sent.*Make room/s,
  )
  expect(errors).not.toMatch(/^\s+at /m)
  const plan = await loadPlan(join(folder, 'deployment.slipway-plan'))
  const records = await readJournal(join(folder, 'deployment.slipway-journal'))
  expect(records[0]?.record).toBe('run-started')
  expect(records.length).toBeGreaterThan(plan.steps.length / 4)
})
