import type { Json, JsonObject } from '#contract/model/json'
import type { Snapshot } from '#contract/model/snapshot'
import { mapReferences } from '#domain/reference-walk'

/** Whether a rule of automation is on is left to a person wherever it lacks a secret. */
const withoutState = ({ state: _, ...data }: JsonObject): JsonObject => data

/** A snapshot as far as an undo restores it: every object under its own id. */
export const pictureOf = ({ objects }: Snapshot): Readonly<Record<string, JsonObject>> =>
  Object.fromEntries(
    objects.map(({ kind, id, name, data }) => [`${kind} ${id} ${name}`, withoutState(data)]),
  )

/** The same in names: what was made again has another id. */
export const pictureInNames = ({ objects }: Snapshot) => {
  const names = new Map(objects.map(({ kind, id, name }) => [`${kind} ${id}`, name]))
  const inNames = (value: Json): Json =>
    mapReferences(value, ({ $ref, id, ...rest }) => ({
      ...rest,
      named: `${$ref} ${names.get(`${$ref} ${id}`) ?? id}`,
    }))
  const sorted = (value: Json): Json => {
    if (Array.isArray(value)) {
      return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, sorted(held)]))
  }
  return objects
    .map(({ kind, name, owner, data }) => {
      const of = owner ? (names.get(`${owner.kind} ${owner.id}`) ?? '') : ''
      return { what: `${kind} ${of} ${name}`, data: sorted(inNames(withoutState(data))) }
    })
    .toSorted((a, b) =>
      `${a.what} ${JSON.stringify(a.data)}` < `${b.what} ${JSON.stringify(b.data)}` ? -1 : 1,
    )
}
