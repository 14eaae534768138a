import type { Drift, StepDecision } from '#contract/model/drift'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import type { KindModels } from '../kind-model.ts'
import { statesOf } from './drift.ts'
import { foldJournal } from './journal-state.ts'
import { createdIds, knownIds } from './record-ends.ts'
import { resolveStep } from './resolve-step.ts'
import { mergeThreeWay, type ThreeStates, type ThreeWayPlace } from './three-way.ts'

/** A step that waits for a decision, with all that there is to see. */
export interface WaitingStep {
  readonly drift: Drift
  /** All ids are native ones of the destination. */
  readonly states: ThreeStates
  /** Where they differ; nothing where there is nothing to compare with. */
  readonly places: readonly ThreeWayPlace[]
  readonly decision: StepDecision | undefined
}

/** What a journal knows about a step that waits; undefined when it does not. */
export const waitingStep = (
  plan: Plan,
  models: KindModels,
  records: readonly JournalRecord[],
  stepId: string,
): WaitingStep | undefined => {
  const step = plan.steps.find(({ id }) => id === stepId)
  const state = foldJournal(records)
  const history = state?.steps.get(stepId)
  const model = step && models.get(step.kind)
  const { outcome, found, decision } = history ?? {}
  if (step === undefined || model === undefined || outcome?.state !== 'waiting') return undefined
  const ids = knownIds(plan, state)
  const { drift } = outcome
  const created = () => createdIds(plan, ids)
  const wanted = resolveStep(step, ids)
  const states = statesOf({ wanted, model, created }, found?.data ?? {}, drift.what)
  const places = found ? mergeThreeWay(states, model.collections).places : []
  return { drift, states, places, decision }
}

/** What was decided about steps that wait, by their ids. */
export const decisionsIn = (records: readonly JournalRecord[]): ReadonlyMap<string, StepDecision> =>
  new Map(
    [...(foldJournal(records)?.steps ?? [])].flatMap(([id, { outcome, decision }]) =>
      outcome?.state === 'waiting' && decision !== undefined ? [[id, decision] as const] : [],
    ),
  )
