import type { JsonObject } from '#contract/model/json'
import { objectsIn, referredId } from '../wanted-members.ts'

/** What is said of a field that a configuration says nothing about. */
const plain = { hidden: false, required: false, description: null, renderer: null }

type Said = { readonly [Member in keyof typeof plain]: JsonObject[string] }

const byField = (data: JsonObject): ReadonlyMap<string, Said> =>
  new Map(
    objectsIn(data, 'items').map((item) => [
      referredId(item, 'field') ?? '',
      {
        hidden: item.hidden ?? false,
        required: item.required ?? false,
        description: item.description ?? null,
        renderer: item.renderer ?? null,
      },
    ]),
  )

/** The description in a body; one that says nothing is the field's own again. */
export type OwnDescription = (fieldId: string) => string

const bodyOf = (id: string, now: Said, wanted: Said, own: OwnDescription): JsonObject => {
  if (wanted.hidden === true) return now.hidden === true ? {} : { isHidden: true }
  // What a hidden field had is forgotten, so that a shown one starts from nothing.
  const before: Said = now.hidden === true ? plain : now
  const { required, description, renderer } = wanted
  return {
    ...(now.hidden === true ? { isHidden: false } : {}),
    ...(required === before.required ? {} : { isRequired: required }),
    ...(description === before.description ? {} : { description: description ?? own(id) }),
    ...(renderer === before.renderer ? {} : { renderer: `${renderer ?? 'text'}-renderer` }),
  }
}

/** Whether a field that had a description of its own in a configuration gets the usual one again. */
export const forgetsDescription = (current: JsonObject, data: JsonObject): boolean => {
  const wanted = byField(data)
  return [...byField(current)].some(
    ([id, { description }]) =>
      description !== null && ((wanted.get(id) ?? plain).description ?? null) === null,
  )
}

/** Entries for the fields of which a configuration shall say something else than it does. */
export const itemChanges = (
  current: JsonObject,
  data: JsonObject,
  own: OwnDescription,
): readonly JsonObject[] => {
  const [now, wanted] = [byField(current), byField(data)]
  return [...new Set([...now.keys(), ...wanted.keys()])].flatMap((id) => {
    const body = bodyOf(id, now.get(id) ?? plain, wanted.get(id) ?? plain, own)
    return Object.keys(body).length > 0 ? [{ id, ...body }] : []
  })
}
