import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import { objectsIn, referredId, referredIds } from '../wanted-members.ts'
import { rendererType } from './normalise.ts'

/** Bodies of the requests that bring a scheme's fields to what is wanted, by field id. */
export interface FieldChanges {
  readonly dissociated: JsonObject
  readonly associated: JsonObject
  /** Parameters of which nothing shall be said any more. */
  readonly forgotten: JsonObject
  readonly parameters: JsonObject
}

const byField = (data: JsonObject): ReadonlyMap<string, JsonObject> =>
  new Map(objectsIn(data, 'fields').map((item) => [referredId(item, 'field') ?? '', item]))

const byWorkType = (item: JsonObject | undefined): ReadonlyMap<string, JsonObject> =>
  new Map(
    (item ? objectsIn(item, 'exceptions') : []).map((one) => [
      referredId(one, 'workType') ?? '',
      one,
    ]),
  )

const parameterNames = {
  required: 'isRequired',
  description: 'description',
  renderer: 'rendererType',
} as const

type Member = keyof typeof parameterNames

const members = Object.keys(parameterNames) as readonly Member[]

const valueFor = (member: Member, value: Json): Json =>
  member === 'renderer' ? rendererType(String(value)) : value

/** Parameters to be set, under Jira's names: those said otherwise than now. */
const toSet = (now: JsonObject | undefined, wanted: JsonObject | undefined): JsonObject =>
  Object.fromEntries(
    members.flatMap((member) => {
      const value = wanted?.[member] ?? null
      if (value === null || value === (now?.[member] ?? null)) return []
      return [[parameterNames[member], valueFor(member, value)]]
    }),
  )

const toForget = (now: JsonObject | undefined, wanted: JsonObject | undefined): readonly string[] =>
  members
    .filter((member) => (now?.[member] ?? null) !== null && (wanted?.[member] ?? null) === null)
    .map((member) => parameterNames[member])

const isEmpty = (value: Json): boolean => isJsonObject(value) && Object.keys(value).length === 0

/** A new field is optional and nothing else is said of it. */
const bare: JsonObject = { required: false, exceptions: [] }

const parametersOf = (
  schemeId: number,
  now: JsonObject,
  wanted: JsonObject,
): readonly JsonObject[] => {
  const [before, after] = [byWorkType(now), byWorkType(wanted)]
  const parameters = toSet(now, wanted)
  const workTypeParameters = [...after].flatMap(([id, exception]) => {
    const own = toSet(before.get(id), exception)
    return isEmpty(own) ? [] : [{ workTypeId: Number(id), ...own }]
  })
  if (isEmpty(parameters) && workTypeParameters.length === 0) return []
  return [
    {
      schemeIds: [schemeId],
      ...(isEmpty(parameters) ? {} : { parameters }),
      ...(workTypeParameters.length > 0 ? { workTypeParameters } : {}),
    },
  ]
}

/** One entry for the field itself and one for each work type, since each forgets its own. */
const forgottenOf = (
  schemeId: number,
  now: JsonObject,
  wanted: JsonObject,
): readonly JsonObject[] => {
  const [before, after] = [byWorkType(now), byWorkType(wanted)]
  const general = toForget(now, wanted)
  return [
    ...(general.length > 0 ? [{ schemeId, parameters: general }] : []),
    ...[...before].flatMap(([id, exception]) => {
      const parameters = toForget(exception, after.get(id))
      return parameters.length > 0 ? [{ schemeId, parameters, workTypeIds: [Number(id)] }] : []
    }),
  ]
}

const entriesOf = (
  wanted: ReadonlyMap<string, JsonObject>,
  bodyOf: (id: string, item: JsonObject) => readonly JsonObject[],
): JsonObject =>
  Object.fromEntries(
    [...wanted].flatMap(([id, item]) => {
      const body = bodyOf(id, item)
      return body.length > 0 ? [[id, body]] : []
    }),
  )

/** What has to be sent so that the fields of a scheme become those of `data`. */
export const fieldChanges = (
  schemeId: number,
  current: JsonObject,
  data: JsonObject,
): FieldChanges => {
  const [now, wanted] = [byField(current), byField(data)]
  const gone = [...now.keys()].filter((id) => !wanted.has(id))
  return {
    dissociated: Object.fromEntries(gone.map((id) => [id, { schemeIds: [schemeId] }])),
    associated: entriesOf(wanted, (id, item) => {
      const types = referredIds(item, 'workTypes').toSorted()
      const before = now.get(id)
      if (before && sameJson(referredIds(before, 'workTypes').toSorted(), types)) return []
      const restrictedToWorkTypes = types.map(Number)
      return [{ schemeIds: [schemeId], ...(types.length > 0 ? { restrictedToWorkTypes } : {}) }]
    }),
    forgotten: entriesOf(wanted, (id, item) => forgottenOf(schemeId, now.get(id) ?? bare, item)),
    parameters: entriesOf(wanted, (id, item) => parametersOf(schemeId, now.get(id) ?? bare, item)),
  }
}
