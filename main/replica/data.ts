import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'

/** A member that is a text; `''` where it is none. */
export const textOf = (data: JsonObject, member: string): string => {
  const value = data[member]
  return typeof value === 'string' ? value : ''
}

/** Whether a member stands for what the account may not see. */
export const isUnseen = (value: Json | undefined): boolean =>
  isJsonObject(value) && value.$unseen === true

/** A list of texts; what is none is left out. */
export const textsOf = (data: JsonObject, member: string): readonly string[] =>
  listOf(data, member).filter((value): value is string => typeof value === 'string')

/** A member that is an object; an empty one where it is none. */
export const objectOf = (data: JsonObject, member: string): JsonObject => {
  const value = data[member]
  return isJsonObject(value) ? value : {}
}

/** A member that is a list; an empty one where it is none. */
export const listOf = (data: JsonObject, member: string): readonly Json[] => {
  const value = data[member]
  return isJsonList(value) ? value : []
}

/** The objects of a list. */
export const objectsOf = (data: JsonObject, member: string): readonly JsonObject[] =>
  listOf(data, member).filter(isJsonObject)

/** The id of the object that a member refers to; undefined where it refers to none. */
export const idOf = (data: JsonObject, member: string): string | undefined => {
  const value = data[member]
  return isReference(value) ? value.id : undefined
}

/** The ids of the objects that a list refers to. */
export const idsOf = (data: JsonObject, member: string): string[] =>
  listOf(data, member)
    .filter(isReference)
    .map(({ id }) => id)
