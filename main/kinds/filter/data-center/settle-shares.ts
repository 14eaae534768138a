import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'

/** Shares with everybody, the narrower first: Data Center has no other beside one (jira-dc-api 4). */
const everybody = ['authenticated', 'global']

/**
 * The shares of a filter as Data Center can have them: one with everybody stands alone, and who may
 * change a filter may see it, so that nobody stands in both lists. Columns stay out.
 */
export const asOnDataCenter = ({ columns: _, ...data }: JsonObject): JsonObject => {
  const { sharePermissions: seen, editPermissions: changed } = data
  if (!isJsonList(seen) || !isJsonList(changed)) return data
  const ofType = (type: string) =>
    seen.find((share: Json) => isJsonObject(share) && share.type === type)
  const [alone] = everybody.flatMap((type) => ofType(type) ?? [])
  if (alone !== undefined) return { ...data, sharePermissions: [alone], editPermissions: [] }
  const only = seen.filter((share) => !changed.some((other) => sameJson(other, share)))
  return { ...data, sharePermissions: only }
}
