import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'

/** Holders that are everybody who is signed in, or more. */
const everybody = (holder: JsonObject): boolean =>
  holder.type === 'anyone' || (holder.type === 'applicationRole' && !holder.parameter)

const isHeldBy = (holder: Json | undefined, accountId: string): boolean => {
  if (!isJsonObject(holder)) return false
  if (holder.type === 'projectLead') return true
  const { parameter } = holder
  return (
    everybody(holder) ||
    (holder.type === 'user' && isReference(parameter) && parameter.id === accountId)
  )
}

/**
 * Permissions that a permission scheme gives for sure to an account that leads the project: those of
 * everybody, of the lead, and of the account by name. Groups and roles may give it more.
 */
export const expectedPermissions = (scheme: JsonObject, accountId: string): readonly string[] => {
  const grants = isJsonList(scheme.grants) ? scheme.grants : []
  const keys = grants.flatMap((grant) =>
    isJsonObject(grant) && typeof grant.permission === 'string' && isHeldBy(grant.holder, accountId)
      ? [grant.permission]
      : [],
  )
  return [...new Set(keys)].toSorted()
}
