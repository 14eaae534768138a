import type { JsonObject } from '#contract/model/json'

/** Some members of an object's data. */
export const pick = (data: JsonObject, members: readonly string[]): JsonObject =>
  Object.fromEntries(
    members.flatMap((member) => {
      const value = data[member]
      return value === undefined ? [] : [[member, value]]
    }),
  )
