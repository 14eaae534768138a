import type { ConfigObject } from '#contract/model/config-object'
import type { Plan } from '#contract/model/plan'
import type { JournalState } from '../deployment/journal-state.ts'
import type { KindModels } from '../kind-model.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import type { Trace } from './run-traces.ts'

/**
 * Objects that the run made and that nothing lists while nothing uses them (workflow schemes of Data
 * Center whose project did not come to be), as the run left them. They may be there: deleting one
 * looks for it by its id first, and stops where it is another by now.
 */
export const unlistedObjects = (
  plan: Plan,
  state: JournalState,
  traces: readonly Trace[],
  now: ObjectIndex,
  models: KindModels,
): readonly ConfigObject[] =>
  traces.flatMap(({ kind, id, did, left, wanted }): readonly ConfigObject[] => {
    const isUnlisted = models.get(kind)?.unlistedWhenNew === true && now.get(kind, id) === undefined
    const step = plan.steps.find((one) => state.steps.get(one.id)?.createdId === id)
    if (did !== 'made' || !isUnlisted || step?.kind !== kind) return []
    const { name, naturalKey } = step
    return [{ kind, id, name, naturalKey, protection: 'none', data: left ?? wanted, facts: {} }]
  })
