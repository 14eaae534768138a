import { isEnded } from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'

/** Those of which Slipway can find out by reading whether they are done. */
export const checkable = (manual: readonly ManualView[]): readonly ManualView[] =>
  manual.filter((step) => step.check === 'by-reading' && !isEnded(step))

/**
 * Manual steps as they stand now. That one was found to be otherwise is known until it is looked up
 * again: `lookedUp` has the ids of those that were.
 */
export const keepUnlike = (
  before: readonly ManualView[],
  now: readonly ManualView[],
  lookedUp: ReadonlySet<string>,
): readonly ManualView[] => {
  const unlike = new Set(before.flatMap(({ id, state }) => (state === 'unlike' ? [id] : [])))
  return now.map((step) =>
    step.state === 'open' && unlike.has(step.id) && !lookedUp.has(step.id)
      ? { ...step, state: 'unlike' }
      : step,
  )
}
