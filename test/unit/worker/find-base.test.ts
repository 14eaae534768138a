import { expect, it } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import type { JournalRecord } from '#contract/model/run'
import type { RunCounts } from '#contract/model/run-view'
import type { Snapshot } from '#contract/model/snapshot'
import { saveDecisions } from '#store/decisions-file'
import { startJournal } from '#store/journal-file'
import { savePlan } from '#store/plan-file'
import { type RunRecord, saveRun } from '#store/run-file'
import { saveSnapshot } from '#store/snapshot-file'
import { makeFolder } from '#store/write-whole-file'
import { findBase } from '#worker/engine/find-base'
import { runFiles } from '#worker/engine/run-folder'
import { createStep, planOf } from '../deployment/plans.ts'
import { object, site } from '../planning/sample-site.ts'
import { testFolder } from '../store/samples.ts'

const at = '2026-01-01T00:00:00.000Z'
const noCounts: RunCounts = {
  ...{ planned: 0, done: 0, waiting: 0, kept: 0, failed: 0, skipped: 0 },
  ...{ cancelled: 0, unknown: 0, blocked: 0, remaining: 0 },
}

const here = (data: JsonObject): Snapshot => site('here', [object('status', '1', 'Done', data)])
const there = site('there', [])

interface Kept {
  readonly source: Snapshot
  readonly destination?: Snapshot
  readonly undoes?: string
  readonly done?: number
}

/** Puts a run onto the disk that brought the one status to what its source had. */
const keepRun = async (runs: string, runId: string, kept: Kept): Promise<void> => {
  const { source, destination = there, undoes = null, done = 1 } = kept
  const files = runFiles(runs, runId)
  await makeFolder(files.folder)
  const step = createStep('1', { id: 'status:1', kind: 'status', sourceId: '1' })
  const plan = {
    ...planOf([step]),
    source: source.site,
    destination: destination.site,
    ...(undoes === null ? {} : { undoes: { runId: undoes, made: [], touched: [] } }),
  }
  const record: RunRecord = {
    ...{ runId, source: source.site, destination: destination.site, selection: [] },
    ...{ allProjects: false, deployedBy: source.seenBy, begunAt: at, undoes },
    end: { at, counts: { ...noCounts, done }, stopped: null },
  }
  await Promise.all([
    saveSnapshot(files.source, source),
    saveSnapshot(files.destination, destination),
    saveDecisions(files.decisions, []),
    savePlan(files.plan, plan),
    saveRun(files.run, record),
  ])
  const outcome = { state: 'done', destinationId: '9' } as const
  const ended: JournalRecord = { record: 'step-ended', stepId: step.id, at, outcome }
  const journal = await startJournal(files.journal)
  await journal.append({
    ...{ record: 'run-started', schema: 1, runId, planHash: 'h' },
    destination: destination.site,
    at,
  })
  if (done > 0) await journal.append(ended)
  await journal.close()
}

const wasEqual = async (runs: string) => (await findBase(runs, 'here', 'there'))?.objects

it('was equal after the latest run that nobody undid', async () => {
  const runs = await testFolder()
  const [first, second] = [here({ of: 1 }), here({ of: 2 })]
  await keepRun(runs, '20260101-a', { source: first })
  expect(await wasEqual(runs)).toEqual(first.objects)
  await keepRun(runs, '20260102-b', { source: second })
  expect(await wasEqual(runs)).toEqual(second.objects)
  // Both sides of an undo are the site that it writes to.
  const undo = { source: there, destination: there, undoes: '20260102-b' }
  await keepRun(runs, '20260103-c', { ...undo, done: 0 })
  expect(await wasEqual(runs)).toEqual(second.objects)
  await keepRun(runs, '20260104-d', undo)
  expect(await wasEqual(runs)).toEqual(first.objects)
  await keepRun(runs, '20260105-e', { ...undo, undoes: '20260104-d' })
  expect(await wasEqual(runs)).toEqual(second.objects)
})
