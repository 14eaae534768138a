import { readHolder } from '../holders/read.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, type Members } from '../http/members.ts'
import { permissionCatalogue } from '../permissions/catalogue.ts'
import type { Grant } from './state.ts'

/** Project permissions that can be granted although `GET /permissions` of the twin lacks them. */
const furtherPermissions: readonly string[] = [
  'ARCHIVE_ISSUES',
  'EDIT_WORKFLOW',
  'UNARCHIVE_ISSUES',
]

/** Permissions that people with nothing but the customer portal cannot have. */
const notForCustomers: readonly string[] = [
  'ARCHIVE_ISSUES',
  'UNARCHIVE_ISSUES',
  'VIEW_AGGREGATED_DATA',
]

function isGrantable(key: string): boolean {
  return furtherPermissions.includes(key) || permissionCatalogue.get(key)?.type === 'PROJECT'
}

/** Every permission that a permission scheme can grant. */
export const grantablePermissions: readonly string[] = [
  ...[...permissionCatalogue.values()].flatMap(({ key, type }) => (type === 'PROJECT' ? key : [])),
  ...furtherPermissions,
].filter((key, index, all) => all.indexOf(key) === index)

/** A grant of a body; unknown permissions, types and holders are refused with 400. */
export function readGrant(context: Context, members: Members): Omit<Grant, 'id'> {
  const { permission, holder } = members
  if (typeof permission !== 'string' || !isGrantable(permission)) {
    return refuse(400, `The permission '${String(permission)}' is not valid.`)
  }
  if (!isMembers(holder)) return refuse(400, 'The holder has to be provided.')
  const who = readHolder(context, holder)
  if (who.type === 'sd.customer.portal.only' && notForCustomers.includes(permission)) {
    refuse(400, `The permission '${permission}' cannot be granted to '${who.type}'.`)
  }
  return { permission, holder: who }
}
