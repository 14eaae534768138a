import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { KindModel } from '../kind-model.ts'
import { memberChanges } from '../planning/member-changes.ts'
import { reconcile } from '../planning/reconcile.ts'

/**
 * Names the members of an object that lack something of what was wanted, by the rules a plan is
 * made by: what Jira added by itself (the default actors of a new project) is no difference.
 * Members that no API can change are left out for objects that existed before, and so are lists of
 * default objects that new objects join by themselves.
 */
export const unlikeWanted = (
  model: KindModel,
  wanted: JsonObject,
  actual: ConfigObject,
  existedBefore: boolean,
): readonly string[] => {
  const unchangeable = existedBefore ? model.unchangeable : []
  const joining = model.collections
    .filter(({ joinsDefault }) => joinsDefault && actual.protection === 'default')
    .map(({ path }) => path)
  const ignored = new Set([...unchangeable, ...joining])
  const left = memberChanges(
    actual.data,
    reconcile(wanted, actual.data, model.collections),
    model.collections,
  )
  const members = left.map(({ path }) => path.split('.')[0] ?? path)
  return [...new Set(members)].filter((member) => !ignored.has(member))
}
