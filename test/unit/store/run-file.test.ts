import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seal } from '#store/envelope'
import { loadRun } from '#store/run-file'
import { samplePlan, testFolder } from './samples.ts'

const record = {
  runId: 'run',
  source: samplePlan.source,
  destination: samplePlan.destination,
  selection: ['Boat House'],
  allProjects: false,
  deployedBy: { accountId: 'a', displayName: 'Ada', administrator: true, token: 'classic' },
  begunAt: '2026-11-26T10:00:00Z',
}
const counts = {
  planned: 2,
  done: 2,
  failed: 0,
  skipped: 0,
  cancelled: 0,
  unknown: 0,
  remaining: 0,
}

test.each([
  ['that ended', { at: '2026-11-26T10:01:00Z', counts, stopped: null }],
  ['that was interrupted', null],
])('a run of the first schema %s can be opened', async (_, end) => {
  const path = join(await testFolder(), 'run')
  const content = { ...record, end }
  await writeFile(path, await seal({ format: 'slipway-run', schema: 1, content }))
  const upgraded =
    end === null ? null : { ...end, counts: { ...counts, waiting: 0, kept: 0, blocked: 0 } }
  expect(await loadRun(path)).toEqual({ ...record, undoes: null, end: upgraded })
})
