import type { Decision } from '#contract/model/decision'
import type { Failure, Result } from '#contract/model/failure'
import type { PersonRow } from '#contract/model/person-row'
import type { PlanEffect } from '#contract/model/step-options'
import type { OutputOf } from '#contract/operations'
import type { TypedBridge } from '../bridge.ts'

/** What can be asked about a plan, and saved of it, without changing it. */
export interface PlanQuestions {
  /** Everything that can be decided about a step's object, with what follows from each. */
  readonly askOptions: (stepId: string) => Promise<Result<OutputOf<'plan.options'>>>
  /** What would follow if these were the plan's decisions. */
  readonly tryDecisions: (decisions: readonly Decision[]) => Promise<Result<PlanEffect>>
  /** Objects of the destination that a step's object can be replaced by, by words. */
  readonly findCandidates: (
    stepId: string,
    text: string,
  ) => Promise<Result<OutputOf<'plan.find-candidates'>>>
  /** What the destination has already under other names. */
  readonly askAdvice: () => Promise<Result<OutputOf<'plan.advice'>>>
  /** People or groups of the destination, by words. */
  readonly findPeople: (
    kind: PersonRow['kind'],
    text: string,
  ) => Promise<Result<OutputOf<'plan.find-people'>>>
  /** Writes the decisions to a file that the user picks; gives which, or null. */
  readonly saveDecisions: () => Promise<string | null>
  /** Reads such a file; null when that failed. Decides nothing by itself. */
  readonly readDecisions: () => Promise<OutputOf<'plan.read-decisions'> | null>
  /** Writes the table of people to a file that the user picks; gives which, or null. */
  readonly savePeople: () => Promise<string | null>
  /** Reads such a file; null when that failed. Decides nothing by itself. */
  readonly readPeople: () => Promise<OutputOf<'plan.read-people'> | null>
}

/** Asks about the plan that is current then; `tell` hears why a file could not be saved or read. */
export const planQuestions = (
  call: TypedBridge['call'],
  planId: () => string,
  tell: (failure: Failure | null) => void,
): PlanQuestions => {
  const told = <Value>(answer: Result<Value>): Value | null => {
    tell(answer.ok ? null : answer.failure)
    return answer.ok ? answer.value : null
  }
  return {
    askOptions: (stepId) => call('plan.options', { planId: planId(), stepId }),
    tryDecisions: (decisions) => call('plan.try', { planId: planId(), decisions }),
    findCandidates: (stepId, text) =>
      call('plan.find-candidates', { planId: planId(), stepId, text }),
    askAdvice: () => call('plan.advice', { planId: planId() }),
    findPeople: (kind, text) => call('plan.find-people', { planId: planId(), kind, text }),
    saveDecisions: async () =>
      told(await call('plan.save-decisions', { planId: planId() }))?.savedTo ?? null,
    readDecisions: async () => told(await call('plan.read-decisions', { planId: planId() })),
    savePeople: async () =>
      told(await call('plan.save-people', { planId: planId() }))?.savedTo ?? null,
    readPeople: async () => told(await call('plan.read-people', { planId: planId() })),
  }
}
