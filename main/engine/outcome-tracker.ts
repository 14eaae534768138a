import type { JournalRecord, RunEvent, StepOutcome } from '#contract/model/run'
import { isOver } from '#domain/deployment/journal-state'

/** The latest outcome of every step, over all attempts of a run. */
export interface OutcomeTracker {
  /** Takes in what earlier attempts wrote down as done: it is not carried out again. */
  remember(records: readonly JournalRecord[]): void
  /** Takes in an event of the run. */
  take(event: RunEvent): void
  /** How a step ended last; undefined when it was not reached. */
  of(stepId: string): StepOutcome | undefined
  /** How many steps ended last in a state. */
  count(state: StepOutcome['state']): number
}

/** Follows a run's events. */
export const trackOutcomes = (): OutcomeTracker => {
  const latest = new Map<string, StepOutcome>()
  return {
    remember: (records) => {
      for (const record of records) {
        if (record.record !== 'step-ended') continue
        if (isOver(record.outcome.state)) latest.set(record.stepId, record.outcome)
      }
    },
    take: (event) => {
      if (event.event === 'step-ended') latest.set(event.stepId, event.outcome)
    },
    of: (stepId) => latest.get(stepId),
    count: (state) => [...latest.values()].filter((outcome) => outcome.state === state).length,
  }
}
