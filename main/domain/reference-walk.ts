import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import { foundIn } from './found-in.ts'

/** A reference and the place where it stands, e.g. `grants.3.holder.to`. */
export interface PlacedReference {
  readonly path: string
  readonly reference: Reference
}

/** All references inside a value, in the order in which they stand. */
export const referencesIn = (value: Json | undefined, path = ''): readonly PlacedReference[] =>
  foundIn(value, isReference, path).map(({ path, value }) => ({ path, reference: value }))

/** The value with every reference replaced by what `replace` gives for it. */
export const mapReferences = (value: Json, replace: (found: Reference) => Json): Json => {
  if (isReference(value)) return replace(value)
  if (isJsonList(value)) return value.map((item) => mapReferences(item, replace))
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, mapReferences(item, replace)]),
    )
  }
  return value
}
