import type { PlanProblem, Step } from '#contract/model/plan'
import type { KindModels } from '../kind-model.ts'
import { problem } from '../planning/findings.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { planView } from './plan-view.ts'

/** What the kinds have against changes of existing objects, seen together with the other steps. */
export const checkChanges = (
  steps: readonly Step[],
  destination: ObjectIndex,
  models: KindModels,
): readonly PlanProblem[] => {
  const view = planView(steps, destination)
  return steps.flatMap((step) => {
    if (step.action !== 'update' || step.destinationId === undefined) return []
    const object = destination.get(step.kind, step.destinationId)
    const findings = object && models.get(step.kind)?.checkChange?.(step.after, object, view)
    return (findings ?? []).map(({ code, path, details }) =>
      problem(step.id, code, 'step', path, details),
    )
  })
}
