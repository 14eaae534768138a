import { isWriting, type Plan, type Step } from '#contract/model/plan'

/** The steps that a deployment carries out. */
export const openSteps = (plan: Plan): readonly Step[] =>
  plan.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)
