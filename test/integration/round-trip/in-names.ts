import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { isJsonList, isJsonObject } from '#contract/model/json'
import { isPicture } from '#contract/model/picture'
import { isReference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { canonicalJson } from '#domain/canonical-json'
import type { KindModel, KindModels } from '#domain/kind-model'
import { indexObjects, type ObjectIndex } from '#domain/planning/object-index'

/** A site in names: what its objects hold, without any id of the site. */
export type SiteInNames = ReadonlyMap<string, JsonObject>

const placeIn = (index: ObjectIndex) => {
  const place = ({ kind, naturalKey, owner }: ConfigObject): string => {
    const above = owner && index.get(owner.kind, owner.id)
    return `${above ? `${place(above)} › ` : ''}${kind} ${naturalKey}`
  }
  return place
}

/**
 * Elements of unordered lists stand by their text, since ids decide where they stand in data; so do
 * those of lists of default objects that new objects join by themselves.
 */
const sorted = (
  list: readonly Json[],
  pattern: string,
  model: KindModel,
  isDefault: boolean,
): readonly Json[] => {
  const isUnordered = model.collections.some(
    ({ path, order, joinsDefault }) =>
      path === pattern && (order === 'unordered' || (isDefault && joinsDefault === true)),
  )
  return isUnordered
    ? list.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
    : list
}

/** All objects of a snapshot under what they are matched by, with names in the place of ids. */
export const inNames = (snapshot: Snapshot, models: KindModels): SiteInNames => {
  const index = indexObjects(snapshot)
  const place = placeIn(index)
  const named = (value: Json, pattern: string, model: KindModel, isDefault: boolean): Json => {
    // Jira encodes every picture anew.
    if (isPicture(value)) return 'an uploaded picture'
    if (isReference(value)) {
      const found = index.get(value.$ref, value.id)
      const { $ref, id, ...rest } = value
      return { ...rest, names: found ? place(found) : `${$ref} ${id}` }
    }
    if (isJsonList(value)) {
      const items = value.map((item) => named(item, `${pattern}.*`, model, isDefault))
      return sorted(items, pattern, model, isDefault)
    }
    if (!isJsonObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        named(item, pattern === '' ? name : `${pattern}.${name}`, model, isDefault),
      ]),
    )
  }
  return new Map(
    snapshot.objects.flatMap((object) => {
      const model = models.get(object.kind)
      if (!model) throw new Error(`no such kind: ${object.kind}`)
      const data = named(object.data, '', model, object.protection === 'default') as JsonObject
      return [[place(object), data] as const]
    }),
  )
}
