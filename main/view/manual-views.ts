import type { ManualStep, ManualView } from '#contract/model/manual-step'
import type { Plan, Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { manualWording } from '#contract/wording/manual-wording'
import type { ManualEnd } from '#domain/deployment/manual-ends'
import { objectOf } from '#domain/deployment/outcome-object'
import { stepMaking } from '#domain/deployment/step-links'
import type { KindModels } from '#domain/kind-model'
import { manualPage } from './manual-page.ts'

/** How far the deployment of a plan has come, for its manual steps. */
export interface ManualProgress {
  /** The native id of the object that a step made or changed; undefined as long as it has not. */
  readonly doneAs: (step: Step) => string | undefined
  readonly endOf: (manualId: string) => ManualEnd | undefined
  /** Manual steps that were looked up just now and are not as wanted. */
  readonly unlike: ReadonlySet<string>
}

/** How far a deployment has come by how its steps ended. */
export const progressBy = (
  outcomeOf: (stepId: string) => StepOutcome | undefined,
  ends: ReadonlyMap<string, ManualEnd>,
  unlike: ReadonlySet<string> = new Set(),
): ManualProgress => ({
  doneAs: ({ id }) => objectOf(outcomeOf(id)),
  endOf: (id) => ends.get(id),
  unlike,
})

/** Nothing was deployed yet. */
export const notDeployed: ManualProgress = {
  doneAs: () => undefined,
  endOf: () => undefined,
  unlike: new Set(),
}

const stateOf = (
  manual: ManualStep,
  isThere: boolean,
  { endOf, unlike }: ManualProgress,
): ManualView['state'] => {
  const end = endOf(manual.id)
  if (end) return end.outcome.state
  if (unlike.has(manual.id)) return 'unlike'
  return isThere ? 'open' : 'waiting'
}

/** The manual steps of a plan in words, with where each of them stands. */
export const manualViews = (
  plan: Pick<Plan, 'manual' | 'steps' | 'destination'>,
  models: KindModels,
  progress: ManualProgress,
): readonly ManualView[] => {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  return plan.manual.map((manual) => {
    const step = steps.get(manual.stepId)
    const native = stepMaking(manual.objectId) === undefined ? manual.objectId : undefined
    const writes = step?.action === 'create' || step?.action === 'update'
    const done = step && progress.doneAs(step)
    const id = native ?? done
    const end = progress.endOf(manual.id)
    return {
      id: manual.id,
      code: manual.code,
      stepId: manual.stepId,
      kindTitle: models.get(manual.kind)?.title.one ?? manual.kind,
      name: manual.name,
      ...manualWording[manual.code],
      values: manual.values,
      check: manual.check,
      hasPage: id !== undefined && manualPage(plan.destination, manual, id) !== undefined,
      state: stateOf(manual, writes ? done !== undefined : id !== undefined, progress),
      outcome: end?.outcome ?? null,
      endedAt: end?.at ?? null,
    }
  })
}
