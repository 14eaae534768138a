import { isWriting, type Plan } from '#contract/model/plan'

/** What a plan holds, in numbers. */
export interface PlanCounts {
  /** Writing steps that nothing blocks. */
  readonly planned: number
  /** Things the user has to decide or mend. */
  readonly problems: number
  /** Steps that wait for a problem. */
  readonly blocked: number
  /** Configuration of the selected projects that Slipway does not carry yet. */
  readonly notCarried: number
}

/** Counts a plan. */
export const countPlan = (plan: Plan): PlanCounts => ({
  planned: plan.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0).length,
  problems: plan.problems.length,
  blocked: plan.steps.filter((step) => step.blockedBy.length > 0).length,
  notCarried: plan.notCarried.length,
})
