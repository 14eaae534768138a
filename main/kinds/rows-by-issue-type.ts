import type { JsonObject } from '#contract/model/json'
import { objectsIn, referredId } from './wanted-members.ts'

/** Stands in a scheme's row for every issue type that no other row names. */
export const defaultMapping = 'default'

/** Rows of a scheme by issue type id or `default`, with the ids of what a member of them refers to. */
export const rowsByIssueType = (data: JsonObject, member: string): ReadonlyMap<string, string> =>
  new Map(
    objectsIn(data, 'mappings').map((row) => [
      row.issueType === defaultMapping ? defaultMapping : (referredId(row, 'issueType') ?? ''),
      referredId(row, member) ?? '',
    ]),
  )
