import { isJsonList, isJsonObject, type JsonObject } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'
import type { PlanView } from '#domain/checks/plan-view'
import type { Finding } from '#domain/kind-model'
import { objectsIn, referredId } from '../wanted-members.ts'

/** Operations that the specification names, by the member that each allows to be changed. */
const operationFor = {
  required: { key: 'CHANGE_REQUIRED', what: 'whether one has to fill in' },
  description: { key: 'CHANGE_DESCRIPTION', what: 'the description of' },
} as const

type Member = keyof typeof operationFor

const members = Object.keys(operationFor) as readonly Member[]

/** What is said of a field for all work types and for each, in one text. */
const saidOf = (item: JsonObject, member: Member): string =>
  canonicalJson([
    item[member] ?? null,
    ...objectsIn(item, 'exceptions')
      .filter((exception) => (exception[member] ?? null) !== null)
      .map((exception) => `${referredId(exception, 'workType')}: ${exception[member]}`)
      .sort(),
  ])

/**
 * Changes that Jira says it would not let be made to the fields of this scheme. Nobody knows it of a
 * field that the scheme does not have yet.
 */
export const checkAllowed = (
  wanted: JsonObject,
  { now, later }: PlanView,
  id: string,
): readonly Finding[] => {
  const before = now.dataOf('fieldScheme', id)
  const allowed = now.factsOf('fieldScheme', id)?.allowedOperations
  if (!before || !isJsonObject(allowed)) return []
  const forbids = (fieldId: string, operation: string): boolean => {
    const operations = allowed[fieldId]
    return isJsonList(operations) && !operations.includes(operation)
  }
  const idOf = (item: JsonObject) => referredId(item, 'field') ?? ''
  const nameOf = (fieldId: string) => `“${later.nameOf('field', fieldId)}”`
  const items = new Map(objectsIn(wanted, 'fields').map((item) => [idOf(item), item]))
  const forbidden = objectsIn(before, 'fields').flatMap((item) => {
    const fieldId = idOf(item)
    const next = items.get(fieldId)
    if (!next) return forbids(fieldId, 'REMOVE') ? [`to take ${nameOf(fieldId)} out`] : []
    return members
      .filter((member) => forbids(fieldId, operationFor[member].key))
      .filter((member) => saidOf(item, member) !== saidOf(next, member))
      .map((member) => `to change ${operationFor[member].what} ${nameOf(fieldId)}`)
  })
  return forbidden.length === 0
    ? []
    : [{ code: 'not-allowed', path: 'fields', details: forbidden.sort() }]
}
