import type { JsonObject } from '#contract/model/json'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'

/** A status that asks for an approval, with its place in a workflow's data. */
export interface PlacedApproval {
  readonly path: string
  readonly status: JsonObject
  /** The status by the transitions that lead to it: data have no names of statuses. */
  readonly where: string
}

const whereIn = (data: JsonObject, status: JsonObject): string => {
  const id = referredId(status, 'status')
  const into = objectsIn(data, 'transitions').filter((one) => referredId(one, 'to') === id)
  const names = [...new Set(into.map((one) => `“${textIn(one, 'name')}”`))].sort()
  return names.length === 0 ? 'a status' : `the status after ${names.join(', ')}`
}

/** All statuses of a workflow that ask for an approval. */
export const approvalsIn = (data: JsonObject): readonly PlacedApproval[] =>
  objectsIn(data, 'statuses').flatMap((status, at) =>
    status.approval === true
      ? [{ path: `statuses.${at}.approval`, status, where: whereIn(data, status) }]
      : [],
  )
