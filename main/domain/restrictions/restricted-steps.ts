import type { Step } from '#contract/model/plan'
import type { RestrictedAction, Restriction } from '#contract/model/restriction'

/** What a step that writes does, of that which not every way to sign in can do. */
export type RestrictedActionsOf = (step: Step) => readonly RestrictedAction[]

/** A restriction, and the steps of a plan that it concerns. */
export interface RestrictedSteps {
  readonly restriction: Restriction
  readonly steps: readonly Step[]
}

/** Which of the steps each restriction concerns; one that concerns none is left out. */
export const restrictedSteps = (
  steps: readonly Step[],
  restrictions: readonly Restriction[],
  actionsOf: RestrictedActionsOf,
): readonly RestrictedSteps[] =>
  restrictions.flatMap((restriction) => {
    const concerned = steps.filter((step) => actionsOf(step).includes(restriction.action))
    return concerned.length === 0 ? [] : [{ restriction, steps: concerned }]
  })
