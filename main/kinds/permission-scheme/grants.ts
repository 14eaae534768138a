import type { Json, JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import { unordered } from '../unordered.ts'
import { objectIn, textIn } from '../wanted-members.ts'
import type { GrantAnswer } from './endpoints.ts'

/** Kinds of the objects that holders of a type name. Other types name none (jira-api 3.16). */
const kindOfHolder: Readonly<Record<string, string>> = {
  group: 'group',
  groupCustomField: 'field',
  projectRole: 'projectRole',
  user: 'user',
  userCustomField: 'field',
}

/** Permissions that Jira answers for portal customers and refuses to grant them (jira-api 3.16). */
const notForPortalCustomers = ['ARCHIVE_ISSUES', 'UNARCHIVE_ISSUES', 'VIEW_AGGREGATED_DATA']

const isWritable = ({ permission, holder }: GrantAnswer): boolean =>
  holder.type !== 'sd.customer.portal.only' || !notForPortalCustomers.includes(permission)

const normaliseHolder = ({ type, parameter, value }: GrantAnswer['holder']): JsonObject => {
  const kind = kindOfHolder[type]
  if (kind === undefined) return { type, parameter }
  return { type, parameter: reference(kind, value || parameter) }
}

/** A grant, normalised: without its id. */
export const normaliseGrant = ({ permission, holder }: GrantAnswer): JsonObject => ({
  permission,
  holder: normaliseHolder(holder),
})

/**
 * The grants of a scheme, normalised. Left out are those to roles that are not carried (apps grant
 * themselves the role `atlassian-addons-project-access` on every site of Cloud; without ids all roles
 * are carried) and those Jira would refuse.
 */
export const normaliseGrants = (
  grants: readonly GrantAnswer[],
  carriedRoleIds?: ReadonlySet<string>,
): readonly Json[] => {
  const isCarried = ({ holder }: GrantAnswer) =>
    holder.type !== 'projectRole' ||
    carriedRoleIds === undefined ||
    carriedRoleIds.has(holder.value || holder.parameter)
  return unordered(
    grants.filter((grant) => isWritable(grant) && isCarried(grant)).map(normaliseGrant),
  )
}

/** For groups `parameter` would be the name, which may change, so the id goes as `value`. */
const holderBody = (holder: JsonObject): JsonObject => {
  const type = textIn(holder, 'type')
  const id = isReference(holder.parameter) ? holder.parameter.id : textIn(holder, 'parameter')
  if (type === 'group') return { type, value: id }
  return id === '' ? { type } : { type, parameter: id }
}

/** A grant as Jira takes it. */
export const grantBody = (grant: JsonObject): JsonObject => ({
  permission: textIn(grant, 'permission'),
  holder: holderBody(objectIn(grant, 'holder')),
})
