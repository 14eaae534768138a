import type { Removal } from '#contract/model/decision'
import { isJsonObject, type Json } from '#contract/model/json'
import { identityOf } from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/** How an element goes that only the destination has. */
export type Fate = 'remove' | 'disable'

/** Gives what becomes of such an element; undefined when it stays. */
export type FateOf = (path: string, element: Json, collection: Collection) => Fate | undefined

/** How an element goes as it is: what can be switched off is switched off first. */
export const fateOfElement = (element: Json, { disabledBy }: Collection): Fate =>
  disabledBy !== undefined && isJsonObject(element) && element[disabledBy] !== true
    ? 'disable'
    : 'remove'

/**
 * What the user ticked, by list and by what makes an element the same. Unless it says how, an element
 * goes as it would have when it was ticked: one that was ticked to be switched off is not taken out
 * by the same tick once it is.
 */
export const fatesFrom = (
  removals: readonly (Pick<Removal, 'path' | 'element'> & { readonly how?: Fate | undefined })[],
): FateOf => {
  if (removals.length === 0) return () => undefined
  const ofList = Map.groupBy(removals, ({ path }) => path)
  return (path, element, collection) => {
    const identity = identityOf(element, collection)
    const found = ofList.get(path)?.find((one) => identityOf(one.element, collection) === identity)
    return found && (found.how ?? fateOfElement(found.element, collection))
  }
}

/** An element as it stays when it is switched off. */
export const disabled = (element: Json, { disabledBy }: Collection): Json =>
  disabledBy !== undefined && isJsonObject(element) ? { ...element, [disabledBy]: true } : element
