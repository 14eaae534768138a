import type { Snapshot } from '#contract/model/snapshot'
import { type ImpactOf, impactIn } from '#domain/impact/impact'
import type { KindModels } from '#domain/kind-model'
import { indexObjects } from '#domain/planning/object-index'

const known = new WeakMap<Snapshot, ImpactOf>()

/**
 * What depends on the objects of a site. A snapshot never changes, and is looked at again after each
 * decision: who uses what on it is found out once.
 */
export const impactOfSite = (site: Snapshot, models: KindModels): ImpactOf => {
  const found = known.get(site) ?? impactIn(indexObjects(site), models)
  known.set(site, found)
  return found
}
