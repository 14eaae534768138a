import type { Plan } from '#contract/model/plan'
import { makePlan } from '#domain/planning/make-plan'
import type { PlanningInput } from '#domain/planning/planning-input'
import { unscopedWrites } from '#jira/unscoped-operations'
import { kindModels, kinds } from '#kinds/registry'

/** Plans with all kinds that Slipway knows. */
export const planBetween = (input: Omit<PlanningInput, 'models' | 'unscopedKinds'>): Plan =>
  makePlan({
    ...input,
    models: kindModels,
    unscopedKinds: new Set(unscopedWrites(kinds).map(({ kind }) => kind)),
  })
