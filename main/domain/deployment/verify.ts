import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, type JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { keyedElements } from '../collections.ts'
import type { KindModel } from '../kind-model.ts'
import { asPublished } from '../planning/as-published.ts'
import { handMembers } from '../planning/draft-manual.ts'
import { memberChanges } from '../planning/member-changes.ts'
import { reconcile } from '../planning/reconcile.ts'
import { fixedMembers } from '../planning/wanted-state.ts'

/** Lists of a new object that Jira has filled with what is not wanted. */
const tooMany = (
  { collections }: KindModel,
  wanted: JsonObject,
  { data }: ConfigObject,
): readonly string[] =>
  collections.flatMap((collection) => {
    const { path, madeWithOthers } = collection
    const [there, asked] = [data[path], wanted[path]]
    if (!madeWithOthers || !isJsonList(there) || !isJsonList(asked)) return []
    const keys = keyedElements(asked, collection)
    return [...keyedElements(there, collection).keys()].every((key) => keys.has(key)) ? [] : [path]
  })

/**
 * Names the members of an object that lack something of what was wanted, by the rules a plan is
 * made by: what Jira added by itself (the default actors of a new project) is no difference, while
 * what the step takes out and is still there is one.
 * Members that no API can change are left out for objects that existed before, and so are lists of
 * default objects that new objects join by themselves, and members that only a person sets, unless
 * they are what the step is for. What was written into a draft is compared with the draft, and with
 * what is in force once a person has published it.
 */
export const unlikeWanted = (
  model: KindModel,
  wanted: JsonObject,
  actual: ConfigObject,
  { action, removed, changes }: Pick<Step, 'action' | 'removed' | 'changes'>,
): readonly string[] => {
  const existedBefore = action !== 'create'
  const unchangeable = existedBefore ? fixedMembers(model, actual) : []
  const joining = model.collections
    .filter(({ joinsDefault }) => joinsDefault && actual.protection === 'default')
    .map(({ path }) => path)
  const changed = new Set(changes.map(({ path }) => path))
  const byHand = handMembers(model, existedBefore ? undefined : 'new').filter(
    (member) => !changed.has(member),
  )
  const ignored = new Set([...unchangeable, ...joining, ...byHand])
  const shall = asPublished(wanted, actual.data, model)
  const left = memberChanges(
    actual.data,
    reconcile(shall, actual.data, model.collections, removed),
    model.collections,
  )
  const places = [
    ...left.map(({ path }) => path),
    ...(existedBefore ? [] : tooMany(model, wanted, actual)),
  ]
  const members = places.map((path) => path.split('.')[0] ?? path)
  return [...new Set(members)].filter((member) => !ignored.has(member))
}
