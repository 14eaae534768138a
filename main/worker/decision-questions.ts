import type { Decision } from '#contract/model/decision'
import type { AllAdvice, PlanEffect, StepOption, UseCandidate } from '#contract/model/step-options'

interface OfPlan {
  readonly planId: string
}

interface OfStep extends OfPlan {
  readonly stepId: string
}

interface Asked<Input, Output> {
  readonly input: Input
  readonly output: Output
  readonly news: never
}

/** Decisions that were read from a file, as far as they are about something on both sites. */
export interface DecisionsRead {
  readonly decisions: readonly Decision[]
  readonly unfit: readonly { readonly number: number; readonly text: string }[]
}

/** What the engine's worker is asked about decisions. */
export interface DecisionQuestions {
  readonly 'plan.options': Asked<OfStep, readonly StepOption[]>
  readonly 'plan.try': Asked<OfPlan & { readonly decisions: readonly Decision[] }, PlanEffect>
  readonly 'plan.find-candidates': Asked<
    OfStep & { readonly text: string },
    { readonly candidates: readonly UseCandidate[]; readonly more: number }
  >
  readonly 'plan.advice': Asked<OfPlan, AllAdvice>
  /** Writes the decisions of a plan to a file, and reads such a file. */
  readonly 'plan.write-decisions': Asked<OfPlan & { readonly path: string }, null>
  readonly 'plan.read-decisions': Asked<OfPlan & { readonly path: string }, DecisionsRead>
}
