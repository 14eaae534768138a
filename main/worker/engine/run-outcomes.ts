import type { Plan } from '#contract/model/plan'
import type { JournalRecord, StepOutcome } from '#contract/model/run'
import type { RunCounts } from '#contract/model/run-view'
import { openSteps } from '#engine/open-steps'
import { isBlocked, wholeSteps } from '#view/whole-steps'

/** How a step ended; undefined while it has not. */
export type OutcomeOf = (stepId: string) => StepOutcome | undefined

/** How the steps of a run ended last, by its journal. One that was begun anew has not ended. */
export const outcomesIn = (records: readonly JournalRecord[]): OutcomeOf => {
  const latest = new Map<string, StepOutcome>()
  for (const record of records) {
    if (record.record === 'step-ended') latest.set(record.stepId, record.outcome)
    if (record.record === 'step-intended' || record.record === 'write-intended') {
      latest.delete(record.stepId)
    }
  }
  return (stepId) => latest.get(stepId)
}

/** The numbers of a run. */
export const countRun = (plan: Plan, outcomeOf: OutcomeOf, remaining: number | null): RunCounts => {
  const counts = { done: 0, waiting: 0, kept: 0, failed: 0, skipped: 0, cancelled: 0, unknown: 0 }
  const steps = openSteps(plan)
  for (const { id } of steps) {
    const outcome = outcomeOf(id)
    if (outcome !== undefined) counts[outcome.state] += 1
  }
  const blocked = wholeSteps(plan).filter(isBlocked).length
  return { planned: steps.length, ...counts, blocked, remaining }
}
