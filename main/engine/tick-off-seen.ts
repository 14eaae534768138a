import { productOf, type Snapshot } from '#contract/model/snapshot'
import { manualEndsIn } from '#domain/deployment/manual-ends'
import { indexObjects } from '#domain/planning/object-index'
import { kindsByNameOn } from '#kinds/products'
import { readJournal } from '#store/journal-file'
import { checkManual } from './check-manual.ts'
import type { DeployPlanInput } from './deploy-plan.ts'
import { recordManualEnds, seenDone } from './record-manual-ends.ts'

/**
 * Ticks off, in the journal, the manual steps that a snapshot of the destination shows to be done:
 * nobody has to set what Jira's defaults are already. Asks Jira for nothing. Throws AppError
 * (`file.…`, `run.journal-missing`).
 */
export const tickOffSeen = async (
  input: Pick<DeployPlanInput, 'plan' | 'outcomes' | 'journalPath' | 'clock' | 'disk'>,
  now: Snapshot,
): Promise<void> => {
  const { plan, outcomes, journalPath, clock, disk } = input
  if (plan.manual.length === 0) return
  const there = indexObjects(now)
  const { done } = await checkManual({
    plan,
    outcomeOf: outcomes.of,
    ended: new Set(manualEndsIn(await readJournal(journalPath)).keys()),
    kinds: kindsByNameOn(productOf(now.site)),
    read: async ({ kind, id }) => there.get(kind, id),
    isThere: async ({ kind, naturalKey, owner }) =>
      there.bearing(kind, naturalKey, owner).length > 0,
  })
  await recordManualEnds(journalPath, seenDone(done), clock, disk)
}
