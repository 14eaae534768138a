import { isJsonObject, type Json, type JsonObject } from './json.ts'

/**
 * A typed reference from one configuration object to another, as it stands inside an object's data.
 * `id` is a native id of the site that the surrounding data belongs to, or `new:STEP` inside a plan
 * for an object that the plan itself creates.
 */
export interface Reference extends JsonObject {
  readonly $ref: string
  readonly id: string
}

/** Makes a reference to an object of a kind. */
export const reference = (kind: string, id: string | number): Reference => ({
  $ref: kind,
  id: String(id),
})

/** Whether a JSON value is a reference. */
export const isReference = (value: Json | undefined): value is Reference =>
  isJsonObject(value) && typeof value.$ref === 'string' && typeof value.id === 'string'

/** One text for kind and id, to use as a map key. */
export const referenceKey = (target: { readonly $ref: string; readonly id: string }): string =>
  `${target.$ref}:${target.id}`
