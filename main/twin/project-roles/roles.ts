import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { actorBeans, defaultRoleBean, roleBean } from './bean.ts'
import { actorOfQuery, changeableRole, findRole } from './find.ts'
import { addedActors, refusePresent } from './project-actors.ts'
import { addActor, addRole, findRoleNamed, roleSlice } from './state.ts'
import { isRoleUsed, replaceRole } from './usage.ts'

/** `GET /role`: site-wide ones, those of team-managed projects, and what deleted ones left. */
export function listRoles(context: Context): Reply {
  const { roles } = roleSlice.of(context.site)
  return ok(Object.values(roles).map((role) => defaultRoleBean(context, role)))
}

/** `GET /role/{id}`. */
export function getRole(context: Context): Reply {
  return ok(defaultRoleBean(context, findRole(context)))
}

function freeName(context: Context, name: string, own: string | undefined): string {
  const taken = findRoleNamed(context.site, name)
  if (taken !== undefined && taken.id !== own) {
    refuse(409, `A project role with name '${name}' already exists.`)
  }
  return name
}

function givenName(context: Context): string | undefined {
  return optionalText(bodyMembers(context), 'name', 255)?.trim() || undefined
}

/** `POST /role`: answers 200, not 201. */
export function createRole(context: Context): Reply {
  const name = givenName(context) ?? refuse(400, 'The project role name has to be provided.')
  const description = optionalText(bodyMembers(context), 'description') ?? ''
  return ok(
    roleBean(
      context,
      addRole(context.site, { name: freeName(context, name, undefined), description }),
    ),
  )
}

/** `POST /role/{id}`: changes the name or, only when no name is given, the description. */
export function updateRolePartly(context: Context): Reply {
  const role = changeableRole(context)
  const name = givenName(context)
  const description = optionalText(bodyMembers(context), 'description')
  if (name !== undefined) role.name = freeName(context, name, role.id)
  else if (description !== undefined) role.description = description
  else refuse(400, 'Either the name or the description has to be provided.')
  return ok(defaultRoleBean(context, role))
}

/** `PUT /role/{id}`: needs both name and description. */
export function updateRole(context: Context): Reply {
  const role = changeableRole(context)
  const name = givenName(context)
  const description = optionalText(bodyMembers(context), 'description')
  if (name === undefined || description === undefined) {
    return refuse(400, 'Both the name and the description have to be provided.')
  }
  role.name = freeName(context, name, role.id)
  role.description = description
  return ok(defaultRoleBean(context, role))
}

/** `DELETE /role/{id}`: 409 while schemes name it and no replacement is given. */
export function deleteRole(context: Context): Reply {
  const { site, query } = context
  const role = changeableRole(context)
  const { roles, actors } = roleSlice.of(site)
  const swap = query.get('swap') ?? undefined
  if (swap !== undefined && (roles[swap] === undefined || swap === role.id)) {
    refuse(400, `The replacement project role with id '${swap}' is not valid.`)
  }
  if (swap === undefined && isRoleUsed(site, role.id)) {
    refuse(409, `The project role '${role.name}' is in use. Provide a replacement project role.`)
  }
  if (swap !== undefined) replaceRole(site, role.id, swap)
  for (const byRole of Object.values(actors)) delete byRole[role.id]
  delete roles[role.id]
  return noContent()
}

/** `GET /role/{id}/actors`: nothing but the default actors. */
export function getDefaultActors(context: Context): Reply {
  return ok({ actors: actorBeans(context, findRole(context).defaultActors) })
}

/** `POST /role/{id}/actors`: people or groups, not both. Existing projects stay as they are. */
export function addDefaultActors(context: Context): Reply {
  const role = changeableRole(context)
  const added = addedActors(context)
  if (new Set(added.map(({ kind }) => kind)).size > 1) {
    refuse(400, 'Users and groups cannot be added in the same request.')
  }
  refusePresent(context, role.defaultActors, added)
  for (const { kind, subjectId } of added) {
    addActor(context.site, role.defaultActors, kind, subjectId)
  }
  return ok({ actors: actorBeans(context, role.defaultActors) })
}

/** `DELETE /role/{id}/actors`. */
export function removeDefaultActor(context: Context): Reply {
  const role = changeableRole(context)
  const { kind, subjectId } = actorOfQuery(context)
  role.defaultActors = role.defaultActors.filter(
    (actor) => actor.kind !== kind || actor.subjectId !== subjectId,
  )
  return ok({ actors: actorBeans(context, role.defaultActors) })
}
