import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import { canonicalJson, sameJson } from '#domain/canonical-json'
import { nameKey } from '#domain/natural-key'

const wrong = (member: string, expected: string): Error =>
  new Error(`member ${member} is no ${expected}`)

/** A text in an object's data; anything else there is a bug and throws. */
export const textIn = (data: JsonObject, member: string): string => {
  const value = data[member]
  if (typeof value !== 'string') throw wrong(member, 'text')
  return value
}

/** A number in an object's data; anything else there is a bug and throws. */
export const numberIn = (data: JsonObject, member: string): number => {
  const value = data[member]
  if (typeof value !== 'number') throw wrong(member, 'number')
  return value
}

/** The id of the object referred to, or null where the reference is empty. */
export const referredId = (data: JsonObject, member: string): string | null => {
  const value = data[member]
  if (value === null) return null
  if (!isReference(value)) throw wrong(member, 'reference')
  return value.id
}

const listIn = (data: JsonObject, member: string): readonly Json[] => {
  const value = data[member]
  if (!isJsonList(value)) throw wrong(member, 'list')
  return value
}

/** The ids in a list of references. */
export const referredIds = (data: JsonObject, member: string): readonly string[] =>
  listIn(data, member).map((element: Json): string => {
    if (!isReference(element)) throw wrong(member, 'list of references')
    return (element as Reference).id
  })

/** An object inside an object's data. */
export const objectIn = (data: JsonObject, member: string): JsonObject => {
  const value = data[member]
  if (!isJsonObject(value)) throw wrong(member, 'object')
  return value
}

/** The elements of a list of objects. */
export const objectsIn = (data: JsonObject, member: string): readonly JsonObject[] =>
  listIn(data, member).map((element) => {
    if (!isJsonObject(element)) throw wrong(member, 'list of objects')
    return element
  })

/** The elements of a list of objects that the same list does not have yet in `current`. */
export const addedObjects = (
  current: JsonObject,
  data: JsonObject,
  member: string,
): readonly JsonObject[] => {
  const present = new Set(objectsIn(current, member).map(canonicalJson))
  return objectsIn(data, member).filter((element) => !present.has(canonicalJson(element)))
}

/** The named members in which wanted data differs from what is there, with their wanted values. */
export const changedMembers = (
  current: JsonObject,
  wanted: JsonObject,
  members: readonly string[],
): JsonObject =>
  Object.fromEntries(
    members
      .filter((member) => !sameJson(current[member], wanted[member]))
      .map((member) => [member, wanted[member] ?? null]),
  )

/** Whether nothing differs. */
export const isEmpty = (members: JsonObject): boolean => Object.keys(members).length === 0

/** Ids of the objects, normalised or as answered, that bear the wanted data's name. */
export const idsNamed = (
  objects: readonly { readonly id: string; readonly name: string }[],
  data: JsonObject,
): readonly string[] => {
  const key = nameKey(textIn(data, 'name'))
  return objects.filter((object) => nameKey(object.name) === key).map((object) => object.id)
}
