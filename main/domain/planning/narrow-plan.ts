import { isWriting, type Plan, type Step } from '#contract/model/plan'
import { firstHalfOf, makersNeeded } from '../deployment/step-links.ts'

/** A step that is not carried out, and the step whose absence is the reason. */
export interface LeftOut {
  readonly stepId: string
  readonly because: string
}

/** What is left of a plan when some of its steps are not ticked. */
export interface NarrowedPlan {
  /** Complete in itself: nothing in it needs a step that went. */
  readonly plan: Plan
  /** Steps that went although they were ticked, in the order of the plan. */
  readonly leftOut: readonly LeftOut[]
}

const needed = (step: Step): readonly string[] => {
  const first = firstHalfOf(step.id)
  return first === undefined ? makersNeeded(step) : [first, ...makersNeeded(step)]
}

/**
 * Takes steps out of a plan. What needs an object that would then not be made goes with them; an
 * object that exists already is used as it stands, so an unticked modification takes nothing along.
 * A plan made again afterwards still wants what was taken out.
 */
export const narrowPlan = (plan: Plan, unticked: Iterable<string>): NarrowedPlan => {
  const out = new Set(unticked)
  /** Steps without which an object does not exist, by what made each of them go. */
  const unmade = new Set<string>()
  const leftOut: LeftOut[] = []
  const kept: Step[] = []
  for (const step of plan.steps) {
    const first = firstHalfOf(step.id)
    if (out.has(step.id) || (first !== undefined && out.has(first))) {
      if (step.destinationId === undefined) unmade.add(step.id)
      continue
    }
    const because = needed(step).find((id) => unmade.has(id))
    if (because === undefined) kept.push(step)
    else {
      if (step.destinationId === undefined) unmade.add(step.id)
      if (isWriting(step) && first === undefined) leftOut.push({ stepId: step.id, because })
    }
  }
  const ids = new Set(kept.map(({ id }) => id))
  const isKept = ({ stepId }: { readonly stepId: string }): boolean => ids.has(stepId)
  const problems = plan.problems.filter(isKept)
  return {
    plan: {
      ...plan,
      steps: kept.map((step) => ({
        ...step,
        dependsOn: step.dependsOn.filter((id) => ids.has(id)),
      })),
      problems,
      notices: plan.notices.filter(isKept),
    },
    leftOut,
  }
}
