import { applicationRolesResource } from '../../application-roles/resource.ts'
import { type ApplicationRole, applicationRoles } from '../../application-roles/state.ts'
import { findGroupNamed } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, isMembers, type Members, optionalIds } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'
import { dataCenterOf } from '../state.ts'

const { handle: listOnCloud } = sharedRoute(applicationRolesResource, 'GET', '/applicationrole')

/** Cloud's beans without ids of groups; a product that is not installed is not `defined`. */
function beans(context: Context): readonly Record<string, unknown>[] {
  const all = listOnCloud(context).body as readonly Record<string, unknown>[]
  const { software } = dataCenterOf(context.site)
  return all.map(({ groupDetails: _, defaultGroupsDetails: __, ...bean }) => ({
    ...bean,
    defined: bean.key === 'jira-software' ? software : bean.defined,
  }))
}

function beanOf(context: Context, key: string): Record<string, unknown> {
  const found = beans(context).find((bean) => bean.key === key)
  return found ?? refuse(404, `The application role '${key}' does not exist.`)
}

function groupIds(context: Context, body: Members, member: string): string[] | undefined {
  return optionalIds(body, member)?.map(
    (name) =>
      findGroupNamed(context.site, name)?.groupId ??
      refuse(400, `The group named '${name}' does not exist.`),
  )
}

/** Groups and default groups of one role; the other members of a role cannot be set. */
function writer(context: Context, body: Members): () => void {
  const key = String(body.key)
  const role: ApplicationRole | undefined = applicationRoles.of(context.site)[key]
  if (role === undefined) return refuse(404, `The application role '${key}' does not exist.`)
  const next = {
    groupIds: groupIds(context, body, 'groups') ?? role.groupIds,
    defaultGroupIds: groupIds(context, body, 'defaultGroups') ?? role.defaultGroupIds,
  }
  if (!next.defaultGroupIds.every((id) => next.groupIds.includes(id))) {
    refuse(400, 'Default groups have to be groups of the application role.')
  }
  return () => {
    Object.assign(role, next)
  }
}

function putRole(context: Context): Reply {
  const key = context.params.key ?? ''
  writer(context, { ...bodyMembers(context), key })()
  return ok(beanOf(context, key))
}

/** All are checked before one is written. */
function putRoles(context: Context): Reply {
  const { body } = context
  if (!Array.isArray(body) || !body.every(isMembers)) {
    return refuse(400, 'Expected a list of application roles.')
  }
  for (const write of body.map((role) => writer(context, role))) write()
  return ok(beans(context))
}

const all = '/rest/api/2/applicationrole'

/** Application roles: unlike on Cloud they can be written. */
export const applicationRolesRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: (context) => ok(beans(context)) },
  { method: 'PUT', path: all, who: 'admin', handle: putRoles },
  {
    method: 'GET',
    path: `${all}/{key}`,
    who: 'admin',
    handle: (context) => ok(beanOf(context, context.params.key ?? '')),
  },
  { method: 'PUT', path: `${all}/{key}`, who: 'admin', handle: putRole },
]
