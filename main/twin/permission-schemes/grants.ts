import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { checkExpand, findScheme, refuseOnFreePlan } from './access.ts'
import { grantBean, grantBeans, permissionExpand } from './bean.ts'
import { readGrant } from './read-grant.ts'
import { isSameGrant, withGrantIds } from './state.ts'

/** `GET …/permission`. */
export function listGrants(context: Context): Reply {
  const permissions = grantBeans(context, findScheme(context))
  return ok({ permissions, expand: permissionExpand })
}

/** `GET …/permission/{permissionId}`. */
export function getGrant(context: Context): Reply {
  const scheme = findScheme(context)
  const id = context.params.permissionId ?? ''
  const grant = scheme.grants.find((one) => one.id === id)
  if (grant === undefined) return refuse(404, `Permission grant with ID ${id} not found.`)
  return ok(grantBean(context, scheme, grant))
}

/** `POST …/permission`: the same grant twice is refused with 400. */
export function createGrant(context: Context): Reply {
  refuseOnFreePlan(context)
  checkExpand(context)
  const scheme = findScheme(context)
  const wanted = readGrant(context, bodyMembers(context))
  if (scheme.grants.some((grant) => isSameGrant(grant, wanted))) {
    refuse(400, 'The same permission grant is already present in the permission scheme.')
  }
  const [grant] = withGrantIds(context.site, [wanted])
  if (grant === undefined) throw new Error('a grant was lost')
  scheme.grants.push(grant)
  return created(grantBean(context, scheme, grant))
}

/** `DELETE …/permission/{permissionId}`: an unknown grant is 400 here, not 404. */
export function deleteGrant(context: Context): Reply {
  refuseOnFreePlan(context)
  const scheme = findScheme(context)
  const id = context.params.permissionId ?? ''
  const index = scheme.grants.findIndex((one) => one.id === id)
  if (index < 0) return refuse(400, `Permission grant with ID ${id} not found.`)
  scheme.grants.splice(index, 1)
  return noContent()
}
