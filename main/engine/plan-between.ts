import type { Plan } from '#contract/model/plan'
import { productOf } from '#contract/model/snapshot'
import { makePlan } from '#domain/planning/make-plan'
import type { PlanningInput } from '#domain/planning/planning-input'
import { inFieldModel } from '#kinds/field-models/in-field-model'
import { kindModelsOn } from '#kinds/products'
import { restrictedActionsOn } from '#kinds/restricted-actions'

/**
 * Plans with all kinds that Slipway knows, by what the destination’s product can do, in the terms of the field model that the destination has:
 * `selectedObjects` of the plan name what stands for the selected ones there.
 */
export const planBetween = (input: Omit<PlanningInput, 'models' | 'restrictedActionsOf'>): Plan => {
  const product = productOf(input.destination.site)
  const common = {
    models: kindModelsOn(product),
    restrictedActionsOf: restrictedActionsOn(product),
  }
  // One site is in one model.
  if (input.undoing) return makePlan({ ...input, ...common })
  const { source, counterpartsOf, notices } = inFieldModel(input.source, input.destination)
  const objects = input.objects?.flatMap(counterpartsOf)
  const plan = makePlan({ ...input, ...common, source, objects })
  const steps = new Set(plan.steps.map(({ id }) => id))
  const told = notices.filter(({ stepId }) => steps.has(stepId))
  return told.length === 0 ? plan : { ...plan, notices: [...plan.notices, ...told] }
}
