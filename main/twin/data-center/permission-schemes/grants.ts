import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers } from '../../http/members.ts'
import { created, noContent, ok, type Reply } from '../../http/reply.ts'
import { findScheme } from '../../permission-schemes/access.ts'
import {
  type Grant,
  isSameGrant,
  type PermissionScheme,
  withGrantIds,
} from '../../permission-schemes/state.ts'
import { grantBean, permissionExpand } from './bean.ts'
import { readGrant } from './read-body.ts'

function pathGrant(context: Context, scheme: PermissionScheme): Grant {
  const id = context.params.permissionId ?? ''
  const grant = scheme.grants.find((one) => one.id === id)
  return grant ?? refuse(404, `The permission grant with id ${id} does not exist.`)
}

/** `GET …/permission`. */
export function listGrants(context: Context): Reply {
  const scheme = findScheme(context)
  const permissions = scheme.grants.map((grant) => grantBean(context, scheme, grant))
  return ok({ expand: permissionExpand, permissions })
}

/** `GET …/permission/{permissionId}`. */
export function getGrant(context: Context): Reply {
  const scheme = findScheme(context)
  return ok(grantBean(context, scheme, pathGrant(context, scheme)))
}

/** `POST …/permission`; the same grant twice is refused. */
export function createGrant(context: Context): Reply {
  const scheme = findScheme(context)
  const wanted = readGrant(context, bodyMembers(context))
  if (scheme.grants.some((grant) => isSameGrant(grant, wanted))) {
    refuse(400, 'The permission scheme holds this grant already.')
  }
  const [grant] = withGrantIds(context.site, [wanted])
  if (grant === undefined) throw new Error('a grant was lost')
  scheme.grants.push(grant)
  return created(grantBean(context, scheme, grant))
}

/** `DELETE …/permission/{permissionId}`. */
export function deleteGrant(context: Context): Reply {
  const scheme = findScheme(context)
  const grant = pathGrant(context, scheme)
  scheme.grants = scheme.grants.filter((one) => one !== grant)
  return noContent()
}
