import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { canonicalJson, sameJson } from '../canonical-json.ts'
import type { KindModel } from '../kind-model.ts'

const join = (path: string, member: string): string => (path === '' ? member : `${path}.${member}`)

/** Brings lists whose order means nothing into one order, so that equal data gives equal text. */
const settleOrder = (value: Json, path: string, model: KindModel): Json => {
  if (isJsonList(value)) {
    const elements = value.map((element) => settleOrder(element, join(path, '*'), model))
    const collection = model.collections.find((candidate) => candidate.path === path)
    if (collection?.order !== 'unordered') return elements
    return elements.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
  }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([member, held]) => [
      member,
      settleOrder(held, join(path, member), model),
    ]),
  )
}

/**
 * Names the members of an object that are not as wanted. Members that no API can change are left
 * out for objects that existed before, and so are lists of default objects that new objects join
 * by themselves.
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
  return Object.keys(wanted).filter((member) => {
    if (ignored.has(member)) return false
    const is = settleOrder(actual.data[member] ?? null, member, model)
    return !sameJson(settleOrder(wanted[member] ?? null, member, model), is)
  })
}
