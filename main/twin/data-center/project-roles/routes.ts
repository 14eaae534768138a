import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { findRole } from '../../project-roles/find.ts'
import { refusePresent } from '../../project-roles/project-actors.ts'
import { projectRolesResource } from '../../project-roles/resource.ts'
import { createRole, updateRole, updateRolePartly } from '../../project-roles/roles.ts'
import { addActor, type ProjectRole, roleSlice } from '../../project-roles/state.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'
import { dataCenterActorBeans, dataCenterRoleBean } from './bean.ts'
import { actorOfQuery, actorsOfBody } from './named-actors.ts'
import {
  addProjectActors,
  getProjectRole,
  removeProjectActor,
  setProjectActors,
} from './project-actors.ts'

function roleBean(context: Context, role: ProjectRole): Readonly<Record<string, unknown>> {
  return dataCenterRoleBean(context, role, role.defaultActors)
}

function listRoles(context: Context): Reply {
  const roles = Object.values(roleSlice.of(context.site).roles)
  return ok(roles.map((role) => roleBean(context, role)))
}

/** A name that begins or ends with blanks is refused here, and not trimmed (§3.11). */
function written(write: (context: Context) => Reply): (context: Context) => Reply {
  return (context) => {
    const { name } = bodyMembers(context)
    if (typeof name === 'string' && name !== name.trim()) {
      refuse(400, 'The project role name must not begin or end with a blank.')
    }
    const { status, body } = write(context)
    const role = roleSlice.of(context.site).roles[String((body as { readonly id: number }).id)]
    if (role === undefined) throw new Error('the role that was just written is lost')
    return { status, body: roleBean(context, role) }
  }
}

function defaultActors(context: Context, role: ProjectRole): Reply {
  return ok({ actors: dataCenterActorBeans(context, role.defaultActors) })
}

function addDefaultActors(context: Context): Reply {
  const role = findRole(context)
  const added = actorsOfBody(context, bodyMembers(context), 400)
  refusePresent(context, role.defaultActors, added)
  for (const { kind, subjectId } of added) {
    addActor(context.site, role.defaultActors, kind, subjectId)
  }
  return defaultActors(context, role)
}

function removeDefaultActor(context: Context): Reply {
  const role = findRole(context)
  const { kind, subjectId } = actorOfQuery(context, 400)
  role.defaultActors = role.defaultActors.filter(
    (actor) => actor.kind !== kind || actor.subjectId !== subjectId,
  )
  return defaultActors(context, role)
}

const all = '/rest/api/2/role'
const one = `${all}/{id}`
const ofProject = '/rest/api/2/project/{projectIdOrKey}/role'

/** Project roles, their default actors and their actors in projects, all by name. */
export const projectRolesRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: listRoles },
  { method: 'POST', path: all, who: 'admin', handle: written(createRole) },
  {
    method: 'GET',
    path: one,
    who: 'admin',
    handle: (context) => ok(roleBean(context, findRole(context))),
  },
  { method: 'POST', path: one, who: 'admin', handle: written(updateRolePartly) },
  { method: 'PUT', path: one, who: 'admin', handle: written(updateRole) },
  sharedRoute(projectRolesResource, 'DELETE', '/role/{id}'),
  {
    method: 'GET',
    path: `${one}/actors`,
    who: 'admin',
    handle: (context) => defaultActors(context, findRole(context)),
  },
  { method: 'POST', path: `${one}/actors`, who: 'admin', handle: addDefaultActors },
  { method: 'DELETE', path: `${one}/actors`, who: 'admin', handle: removeDefaultActor },
  sharedRoute(projectRolesResource, 'GET', '/project/{projectIdOrKey}/role'),
  { method: 'GET', path: `${ofProject}/{id}`, who: 'open', handle: getProjectRole },
  { method: 'POST', path: `${ofProject}/{id}`, who: 'user', handle: addProjectActors },
  { method: 'PUT', path: `${ofProject}/{id}`, who: 'user', handle: setProjectActors },
  { method: 'DELETE', path: `${ofProject}/{id}`, who: 'user', handle: removeProjectActor },
]
