import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'

/**
 * Stands in an object's data for a member that is there and that Jira does not show to the account
 * (the columns of a filter that is not shared with it). It is no different from anything.
 */
export const unseen: JsonObject = { $unseen: true }

/** Whether a member was not shown. */
export const isUnseen = (value: Json | undefined): boolean =>
  isJsonObject(value) && value.$unseen === true
