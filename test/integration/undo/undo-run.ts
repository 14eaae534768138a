import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { deployAndProve } from '#engine/deploy-and-prove'
import { deploymentFolder } from '#engine/deployment-folder'
import { trackOutcomes } from '#engine/outcome-tracker'
import { planUndo } from '#engine/plan-undo'
import { takeSnapshot } from '#kinds/take-snapshot'
import { readJournal } from '#store/journal-file'
import { loadPlan, savePlan } from '#store/plan-file'
import { loadSnapshot, saveSnapshot } from '#store/snapshot-file'
import type { Twin } from '#twin/serve'
import { signInTo, temporaryFolder } from '../engine/carry-boat.ts'

const clock = () => new Date().toISOString()

/** The destination as it is now. */
export const snapshotOf = async (twin: Twin): Promise<Snapshot> =>
  takeSnapshot(await signInTo(twin), clock)

/** Plans to undo the run in a folder. */
export const planUndoOf = async (
  folder: string,
  twin: Twin,
  decide: (plan: Plan) => readonly Decision[] = () => [],
) => {
  const files = deploymentFolder(folder)
  const input = {
    runId: 'undone',
    plan: await loadPlan(files.plan),
    records: await readJournal(files.journal),
    before: await loadSnapshot(files.destination),
    now: await snapshotOf(twin),
  }
  const first = planUndo(input, clock())
  const also = decide(first.plan)
  return also.length === 0 ? first : planUndo(input, clock(), also)
}

/** Undoes the run in a folder by a run in a folder of its own, and proves it. */
export const undoRun = async (
  folder: string,
  twin: Twin,
  decide?: (plan: Plan) => readonly Decision[],
) => {
  const undo = await planUndoOf(folder, twin, decide)
  const into = await temporaryFolder()
  const files = deploymentFolder(into)
  await saveSnapshot(files.source, undo.source)
  await saveSnapshot(files.destination, undo.now)
  await savePlan(files.plan, undo.plan)
  const outcomes = trackOutcomes()
  const { report } = await deployAndProve({
    ...undo,
    before: undo.now,
    files,
    destination: await signInTo(twin),
    runId: 'undo',
    clock,
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
    retries: 0,
    outcomes,
    refused: [],
    begunAt: clock(),
    onEvent: () => {},
    onVerifying: () => {},
  })
  return { ...undo, report, folder: into, outcomes }
}
