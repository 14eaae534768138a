import type { ManualStep } from '#contract/model/manual-step'
import type { Notice, PlanProblem, Step } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'

/** A step before its dependencies and blocking are known, with what was found on the way. */
export interface Draft {
  readonly step: Step
  readonly problems: readonly PlanProblem[]
  readonly notices: readonly Notice[]
  /** What a person has to set by hand. */
  readonly manual: readonly ManualStep[]
  /** A list that may not become empty did: the object is not carried at all. */
  readonly dropped: boolean
  /** Skipped objects that this one cannot be without. */
  readonly lacks: readonly Reference[]
}
