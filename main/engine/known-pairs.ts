import type { KnownPair } from '#contract/model/ledger'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import { foldJournal } from '#domain/deployment/journal-state'
import { objectOf } from '#domain/deployment/outcome-object'

/** The pairs of source and destination objects that a run's journal vouches for. */
export const knownPairs = (plan: Plan, records: readonly JournalRecord[]): readonly KnownPair[] => {
  const state = foldJournal(records)
  return plan.steps.flatMap((step) => {
    const destinationId = objectOf(state?.steps.get(step.id)?.outcome)
    return step.action !== 'delete' && destinationId !== undefined
      ? [{ kind: step.kind, sourceId: step.sourceId, destinationId }]
      : []
  })
}
