import type { DriftView } from '#contract/model/drift'
import { AppError, failure } from '#contract/model/failure'
import { productOf } from '#contract/model/snapshot'
import { type WaitingStep, waitingStep } from '#domain/deployment/waiting-step'
import { indexObjects } from '#domain/planning/object-index'
import type { Clock } from '#domain/ports'
import { recordStepDecision, type SaidOfStep } from '#engine/decide-step'
import { kindModelsOn } from '#kinds/products'
import { kindNamed } from '#kinds/registry'
import { describeIn } from '#view/describe'
import { viewDrift } from '#view/drift-view'
import type { ManualRuns } from './manual-runs.ts'
import { loadRecords, type RunBasis, runFiles } from './run-folder.ts'

/** What the user sees and says about steps that wait. */
export interface StepDecisions {
  /** Throws AppError `input.invalid` for a step that does not wait. */
  drift(runId: string, stepId: string): Promise<DriftView>
  /** Throws AppError: `run.in-progress` while the run is under way, `input.invalid`. */
  decideStep(runId: string, stepId: string, said: SaidOfStep): Promise<DriftView>
}

/** What keeping decisions takes. */
export interface StepDecisionsOptions {
  /** Folder of all runs. */
  readonly runs: string
  readonly clock: Clock
  readonly bases: { get(runId: string): Promise<RunBasis> }
  readonly isLive: (runId: string) => boolean
  readonly inTurn: ManualRuns['inTurn']
}

/** Keeps in the journals of runs what becomes of steps that wait. */
export const keepDecisions = (options: StepDecisionsOptions): StepDecisions => {
  const { runs, clock, bases, isLive, inTurn } = options

  const waiting = async (runId: string, stepId: string): Promise<WaitingStep> => {
    const { plan } = await bases.get(runId)
    const found = waitingStep(
      plan,
      kindModelsOn(productOf(plan.destination)),
      await loadRecords(runs, runId),
      stepId,
    )
    if (found === undefined) throw new AppError(failure('input.invalid', stepId))
    return found
  }

  const drift = async (runId: string, stepId: string): Promise<DriftView> => {
    const { plan, before } = await bases.get(runId)
    const found = await waiting(runId, stepId)
    const kind = plan.steps.find(({ id }) => id === stepId)?.kind ?? ''
    return viewDrift(found, kindNamed(kind).model, describeIn(plan, indexObjects(before)))
  }

  return {
    drift,
    decideStep: (runId, stepId, said) =>
      inTurn(async () => {
        const { plan } = await bases.get(runId)
        if (isLive(runId)) throw new AppError(failure('run.in-progress', plan.destination.title))
        const found = await waiting(runId, stepId)
        await recordStepDecision(runFiles(runs, runId).journal, stepId, found, said, clock)
        return drift(runId, stepId)
      }),
  }
}
