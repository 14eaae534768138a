import type { JsonObject } from '#contract/model/json'
import type { Settled } from '#domain/kind-model'

/** Levels and icons are Cloud's: a type from there is a standard one or a sub-task. */
export const settleIssueType = (_source: JsonObject): Settled => ({
  paths: ['avatar', 'upperLevel'],
  apply: ({ avatar: _avatar, upperLevel: _level, ...data }) => data,
  handWork: [],
})
