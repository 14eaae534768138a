import type { Step } from '#contract/model/plan'
import { makersNeeded } from '../deployment/step-links.ts'
import type { KindModels } from '../kind-model.ts'

/**
 * Notes of each new object that nothing lists until something uses it (workflow schemes of Data
 * Center) which steps make what uses it.
 */
export const withUsers = (steps: readonly Step[], models: KindModels): readonly Step[] => {
  const made = steps.filter(({ action }) => action === 'create')
  return steps.map((step) => {
    if (step.action !== 'create' || models.get(step.kind)?.unlistedWhenNew !== true) return step
    const onlyFor = made.filter((one) => makersNeeded(one).includes(step.id)).map(({ id }) => id)
    return onlyFor.length === 0 ? step : { ...step, onlyFor }
  })
}

/** Steps whose objects nothing would show, each with one of the steps that would have used it. */
export const withoutUsers = (steps: readonly Step[]): ReadonlyMap<string, string> => {
  const ids = new Set(steps.map(({ id }) => id))
  return new Map(
    steps.flatMap(({ id, onlyFor = [] }) => {
      const [user] = onlyFor
      return user === undefined || onlyFor.some((one) => ids.has(one)) ? [] : [[id, user] as const]
    }),
  )
}
