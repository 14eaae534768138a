import type { PlanRow } from '#contract/model/plan-view'
import type { Review } from './review.ts'
import { isTickable } from './ticks.ts'

/** Whether nothing at all would change, nothing waits to be decided or to be set by hand. */
export const hasNoDifferences = ({ counts, plan }: Review): boolean =>
  counts.readiness['nothing-to-do'] === plan.rows.length &&
  plan.manual.length === 0 &&
  plan.onlyThere.length === 0

/** Why a step is left out although it is ticked: the step that it needs and that is not. */
export const leftOutBecause = ({ ticked }: Review, stepId: string): string | undefined =>
  ticked?.leftOut.find((one) => one.stepId === stepId)?.because

/** Ids of the steps that are left out although they are ticked. */
export const leftOutIds = ({ ticked, unticked }: Review): ReadonlySet<string> =>
  new Set(ticked?.leftOut.flatMap(({ stepId }) => (unticked.has(stepId) ? [] : [stepId])))

/** Steps with a warning that would be deployed, and that the user has not looked at yet. */
export const warningsToSee = (review: Review): readonly PlanRow[] => {
  const { plan, unticked, seen } = review
  const leftOut = leftOutIds(review)
  return plan.rows.filter(
    (row) =>
      row.readiness === 'warning' &&
      isTickable(row) &&
      !unticked.has(row.id) &&
      !leftOut.has(row.id) &&
      !seen.has(row.id),
  )
}

/** Whether the user may go on to the confirmation. */
export const canConfirm = (review: Review): boolean =>
  review.origin.of === 'plan' &&
  review.deciding === null &&
  review.ticked !== null &&
  review.ticked.creates + review.ticked.updates + review.ticked.deletes > 0 &&
  warningsToSee(review).length === 0
