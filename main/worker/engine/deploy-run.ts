import type { EnteredSecret } from '#contract/model/entered-secret'
import { AppError, attempt } from '#contract/model/failure'
import { productOf } from '#contract/model/snapshot'
import { projectChoice } from '#domain/planning/select-projects'
import type { Clock } from '#domain/ports'
import { deployAndProve } from '#engine/deploy-and-prove'
import { notInPlan } from '#engine/not-in-plan'
import type { Connection } from '#jira/connect'
import type { Sleep } from '#jira/sleep'
import { kindModelsOn } from '#kinds/products'
import type { LedgerStore } from '#store/ledger-file'
import { type RunRecord, saveRun } from '#store/run-file'
import { loadSignatures } from '#store/signatures-file'
import type { LiveRun } from './live-run.ts'
import { loadRecords, type RunBasis, runFiles } from './run-folder.ts'
import { countRun } from './run-outcomes.ts'
import type { RunEnd } from './view-run.ts'

/** What carrying out a run takes. */
export interface RunDeployment {
  /** Folder of all runs. */
  readonly runs: string
  readonly ledgers: LedgerStore
  readonly record: RunRecord
  readonly basis: RunBasis
  readonly live: LiveRun
  /** Never cancelled: what is under way is finished. */
  readonly destination: Connection
  /** The same one for reading it back, which is given up when the run is stopped. */
  readonly reader: Connection
  readonly width: number
  readonly secrets: readonly EnteredSecret[]
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly sleep: Sleep
}

/**
 * Carries out a run, or what is left of it by its journal, proves and reports it, and keeps how it
 * ended. Throws AppError when nothing could be begun (`file.…` where the journal cannot be read or
 * another Slipway has it); the run has no end then, and can be gone on with. Undefined: it paused.
 */
export const deployRun = async (deployment: RunDeployment): Promise<RunEnd | undefined> => {
  const { record, basis, live, signal, clock } = deployment
  const { plan, source, before } = basis
  const files = runFiles(deployment.runs, record.runId)
  // What was done before counts, also when the journal cannot be opened for writing.
  live.outcomes.remember(await loadRecords(deployment.runs, record.runId))
  const { report, notProven, paused } = await deployAndProve({
    plan,
    source,
    before,
    files,
    decisions: basis.decisions,
    base: basis.base,
    ledgers: plan.undoes === undefined ? deployment.ledgers : undefined,
    destination: deployment.destination,
    reader: deployment.reader,
    runId: record.runId,
    clock,
    sleep: deployment.sleep,
    signal,
    pause: live.paused,
    retries: 0,
    width: deployment.width,
    signatures: await loadSignatures(files.signatures),
    secrets: deployment.secrets.map(({ value }) => value),
    secretOf: (stepId, path) =>
      deployment.secrets.find((one) => one.stepId === stepId && one.path === path)?.value,
    outcomes: live.outcomes,
    isLeftOut: notInPlan(plan),
    refused: record.allProjects
      ? projectChoice(source.objects, kindModelsOn(productOf(plan.destination))).refused
      : [],
    begunAt: record.begunAt,
    onEvent: live.take,
    onVerifying: live.verifying,
  })
  if (paused) return undefined
  if (!live.hasBegun() && report.stopped !== undefined) throw new AppError(report.stopped)
  const isCancelled = signal.aborted && report.stopped?.code === 'net.cancelled'
  const remaining = notProven === undefined ? report.counts.remaining : null
  const end: RunEnd = {
    at: clock(),
    counts: countRun(plan, live.outcomes.of, remaining),
    stopped: isCancelled ? null : (report.stopped ?? null),
  }
  // Without it the history finds out from the journal how the run ended.
  await attempt(() => saveRun(files.run, { ...record, end }))
  return end
}
