import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import { isMembers, type Members, memberList } from '../../http/members.ts'
import { grantablePermissions } from '../../permission-schemes/read-grant.ts'
import { type Grant, permissionSchemes } from '../../permission-schemes/state.ts'
import { readHolder } from '../holders/read.ts'

/** A grant of a body; permissions and holders that do not exist are refused with 400. */
export function readGrant(context: Context, members: Members): Omit<Grant, 'id'> {
  const { permission, holder } = members
  if (typeof permission !== 'string' || !grantablePermissions.includes(permission)) {
    return refuse(400, `'${String(permission)}' is not a valid permission.`)
  }
  if (!isMembers(holder)) return refuse(400, 'The holder has to be provided.')
  return { permission, holder: readHolder(context, holder) }
}

/** The grants of a body; undefined when it does not mention them, which leaves those there are. */
export function readGrants(
  context: Context,
  body: Members,
): readonly Omit<Grant, 'id'>[] | undefined {
  if (body.permissions === undefined || body.permissions === null) return undefined
  return memberList(body, 'permissions').map((one) => readGrant(context, one))
}

/** Refuses a name that another scheme has. */
export function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(permissionSchemes.of(context.site)).some(
    (scheme) => scheme.id !== own && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuseFields(400, { name: 'A permission scheme with this name already exists.' })
}
