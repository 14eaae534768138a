import type { Plan, Step } from '#contract/model/plan'

/** Whether a step of a second plan was taken out of the first one: that plan wants it, too. */
export const notInPlan = (plan: Pick<Plan, 'steps'>): ((step: Step) => boolean) => {
  // A deletion has no source object.
  const keyOf = ({ action, id, kind, sourceId }: Step): string =>
    action === 'delete' ? id : `${kind}:${sourceId}`
  const known = new Set(plan.steps.map(keyOf))
  return (step) => !known.has(keyOf(step))
}
