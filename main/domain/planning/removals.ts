import type { Removal } from '#contract/model/decision'
import { isJsonObject, type Json } from '#contract/model/json'
import { identityOf } from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/** Gives what becomes of an element that only the destination has; undefined when it stays. */
export type FateOf = (
  path: string,
  element: Json,
  collection: Collection,
) => Removal['how'] | undefined

/** What the user ticked, by list and by what makes an element the same. */
export const fatesFrom = (removals: readonly Removal[]): FateOf => {
  if (removals.length === 0) return () => undefined
  const ofList = Map.groupBy(removals, ({ path }) => path)
  return (path, element, collection) => {
    const identity = identityOf(element, collection)
    return ofList.get(path)?.find((one) => identityOf(one.element, collection) === identity)?.how
  }
}

/** An element as it stays when it is switched off. */
export const disabled = (element: Json, { disabledBy }: Collection): Json =>
  disabledBy !== undefined && isJsonObject(element) ? { ...element, [disabledBy]: true } : element
