import { rm } from 'node:fs/promises'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { SignatureView } from '#contract/model/file-signature'
import type { Rehearsal } from '#contract/model/rehearsal'
import type { AccountStamp } from '#contract/model/snapshot'
import { narrowPlan } from '#domain/planning/narrow-plan'
import type { Clock } from '#domain/ports'
import { openSteps } from '#engine/open-steps'
import { saveDecisions } from '#store/decisions-file'
import { savePlan } from '#store/plan-file'
import { saveRehearsal } from '#store/rehearsal-file'
import { type RunRecord, saveRun } from '#store/run-file'
import { saveSignatures } from '#store/signatures-file'
import { saveSnapshot } from '#store/snapshot-file'
import { makeFolder } from '#store/write-whole-file'
import type { PlannedDraft } from './drafts.ts'
import { loadRecord, namesOf, type RunBasis, runFiles } from './run-folder.ts'

/** What a run is prepared from. */
export interface RunPreparation {
  /** Folder of all runs. */
  readonly runs: string
  readonly runId: string
  readonly draft: PlannedDraft
  readonly unticked: readonly string[]
  readonly deployedBy: AccountStamp
  /** Of this very plan; null where there was none. */
  readonly rehearsal: Rehearsal | null
  /** Who signed this very plan. */
  readonly signatures?: readonly SignatureView[]
  readonly clock: Clock
}

/** A run that can be begun. */
export interface PreparedRun {
  readonly record: RunRecord
  readonly basis: RunBasis
}

/** What was selected; for an undo, what the run that it undoes was about. */
const selectionOf = async ({ runs, draft }: RunPreparation): Promise<readonly string[]> => {
  const { undoes } = draft.plan
  const undone = undoes && (await attempt(() => loadRecord(runs, undoes.runId)))
  return undone?.ok ? undone.value.selection : namesOf(draft.plan)
}

/**
 * Puts all that a run needs on the disk, before anything is written to the destination. Leaves
 * nothing behind when it cannot. Throws AppError (`plan.nothing-selected`, `file.…`).
 */
export const prepareRun = async (preparation: RunPreparation): Promise<PreparedRun> => {
  const { runId, draft, unticked, deployedBy } = preparation
  const { source, destination: before, base, decisions, selection } = draft
  const { plan } = narrowPlan(draft.plan, unticked)
  if (openSteps(plan).length === 0) {
    throw new AppError(failure('plan.nothing-selected', plan.destination.address))
  }
  const record: RunRecord = {
    runId,
    source: plan.source,
    destination: plan.destination,
    selection: await selectionOf(preparation),
    allProjects: selection.projects === 'all',
    deployedBy,
    begunAt: preparation.clock(),
    undoes: plan.undoes?.runId ?? null,
    end: null,
  }
  const files = runFiles(preparation.runs, runId)
  await makeFolder(files.folder)
  try {
    await saveDecisions(files.decisions, decisions)
    await saveSnapshot(files.source, source)
    await saveSnapshot(files.destination, before)
    if (base) await saveSnapshot(files.base, base)
    await savePlan(files.plan, plan)
    if (preparation.rehearsal) await saveRehearsal(files.rehearsal, preparation.rehearsal)
    await saveSignatures(files.signatures, preparation.signatures ?? [])
    await saveRun(files.run, record)
  } catch (error) {
    await rm(files.folder, { recursive: true, force: true })
    throw error
  }
  return { record, basis: { source, before, base, decisions, plan } }
}
