import { isJsonList, isJsonObject, type Json } from '#contract/model/json'

/** The elements of a list that are objects; none where there is no list. */
export const elementsIn = (list: Json | undefined) =>
  isJsonList(list) ? list.filter(isJsonObject) : []

/**
 * A name of a list's element as it reads after the list was spelled in another way, with the
 * elements in the same places; a name that is in no element stays.
 */
export const respelled = (
  name: Json | undefined,
  member: string,
  before: Json | undefined,
  after: Json | undefined,
): Json => {
  const at = elementsIn(before).findIndex((element) => element[member] === name)
  return elementsIn(after)[at]?.[member] ?? name ?? null
}
