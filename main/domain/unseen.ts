import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'

/**
 * Stands in an object's data for a member that is there and that Jira does not show to the account
 * (the columns of a filter that is not shared with it). It is no different from anything.
 */
export const unseen: JsonObject = { $unseen: true }

/** Whether a member was not shown. */
export const isUnseen = (value: Json | undefined): boolean =>
  isJsonObject(value) && value.$unseen === true

const seenIn = (value: Json): Json => {
  if (isJsonList(value)) return value.map(seenIn)
  return isJsonObject(value) ? withoutUnseen(value) : value
}

/**
 * An object's data without what was not shown, wherever it stands. Nothing is asked of a destination
 * about it: what is there keeps its own, and a new object gets what Jira gives it.
 */
export const withoutUnseen = (data: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      isUnseen(value) ? [] : [[name, seenIn(value)] as const],
    ),
  )
