import { isWriting, type PlanProblem, type Step } from '#contract/model/plan'
import type { KindModels } from '../kind-model.ts'
import { problemOf } from '../planning/findings.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { idInView, planView } from './plan-view.ts'

/** What the kinds have against objects as the plan leaves them, seen together with the other steps. */
export const checkChanges = (
  steps: readonly Step[],
  destination: ObjectIndex,
  models: KindModels,
): readonly PlanProblem[] => {
  const view = planView(steps, destination)
  return steps.filter(isWriting).flatMap((step) => {
    const model = models.get(step.kind)
    const findings =
      step.action === 'delete' ? [] : model?.checkLater?.(step.after, view, idInView(step))

    return (findings ?? []).map((finding) => problemOf(step.id, finding))
  })
}
