import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { foldJournal } from '#domain/deployment/journal-state'
import { objectOf } from '#domain/deployment/outcome-object'
import { fingerprint } from '#domain/fingerprint'
import { indexObjects } from '#domain/planning/object-index'
import type { ReportInput } from '#report/deployment-report'

/**
 * Hashes of the objects of a plan's steps: before the step wrote, by the journal, and as they were
 * read back. Only steps that were begun have any.
 */
export const stepHashes = (
  { steps }: Plan,
  records: readonly JournalRecord[],
  now: Snapshot | undefined,
): ReportInput['hashesOf'] => {
  const state = foldJournal(records)
  const there = now && indexObjects(now)
  const kindOf = new Map(steps.map(({ id, kind }) => [id, kind]))
  return (stepId) => {
    const history = state?.steps.get(stepId)
    const objectId = objectOf(history?.outcome)
    const after = objectId && there?.get(kindOf.get(stepId) ?? '', objectId)
    return {
      before: history?.before ? fingerprint(history.before.data) : null,
      after: after ? fingerprint(after.data) : null,
    }
  }
}
