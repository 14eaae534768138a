import type { ManualStep } from '#contract/model/manual-step'
import { isWriting, type Step } from '#contract/model/plan'
import { productOf, type SiteStamp } from '#contract/model/snapshot'

/** Kinds whose changes the search of Data Center may not notice. */
const indexed: ReadonlySet<string> = new Set([
  'field',
  'issueTypeScheme',
  'priorityScheme',
  'project',
  'workflowScheme',
])

const isConcerned = (step: Step): boolean =>
  step.action === 'by-hand' || (isWriting(step) && indexed.has(step.kind))

/**
 * After configuration of issues was changed on Data Center, also by hand, a reindex may be due
 * (jira-dc-api 2, row index): a person looks, once everything else is done. It belongs to the last
 * step that is about to change such a thing, and is about the site, which is no kind of its own.
 */
export const reindexing = (
  steps: readonly Step[],
  destination: SiteStamp,
): readonly ManualStep[] => {
  const last = productOf(destination) === 'data-center' ? steps.findLast(isConcerned) : undefined
  if (last === undefined) return []
  return [
    {
      id: 'reindex',
      code: 'reindex',
      stepId: last.id,
      kind: 'site',
      name: destination.title,
      objectId: last.destinationId ?? `new:${last.id}`,
      path: '',
      values: [],
      check: 'by-hand',
    },
  ]
}
