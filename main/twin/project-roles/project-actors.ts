import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, optionalIds } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { projectKnownToAdministrators } from '../projects/hidden-unless-administered.ts'
import type { ProjectRecord } from '../projects/state.ts'
import { accounts } from '../users/state.ts'
import { actorBeans, roleBean } from './bean.ts'
import {
  type ActorSubject,
  activeAccount,
  actorOfQuery,
  findRole,
  groupNamed,
  groupWithId,
} from './find.ts'
import { actorsOf, addActor, addonsRoleName, type ProjectRole, rolesOfProject } from './state.ts'

/** The project of the path. */
export function rolesProject(context: Context): ProjectRecord {
  return projectKnownToAdministrators(context, context.params.projectIdOrKey ?? '')
}

function roleOf(context: Context, project: ProjectRecord): ProjectRole {
  const role = findRole(context)
  if (rolesOfProject(context.site, project).includes(role)) return role
  return refuse(404, `Can not find project role with id '${role.id}'.`)
}

/** Free sites refuse to write actors; the status is not known for sure. */
function writableRole(context: Context, project: ProjectRecord): ProjectRole {
  const role = roleOf(context, project)
  if (context.site.state.plan === 'free') {
    refuse(
      extraSwitch(context.site, 'freeRoleActorsStatus', 403),
      'Project role actors cannot be edited on the Free plan.',
    )
  }
  if (role.name === addonsRoleName) {
    refuse(400, `The project role '${role.name}' can't be modified.`)
  }
  return role
}

function actorsReply(context: Context, project: ProjectRecord, role: ProjectRole): Reply {
  const actors = actorsOf(context.site, project.id, role.id)
  const isActive = ({ kind, subjectId }: ActorSubject) =>
    kind === 'group' || accounts.of(context.site)[subjectId]?.active === true
  const hidesInactive = context.query.get('excludeInactiveUsers') === 'true'
  return ok({
    ...roleBean(context, role, project),
    actors: actorBeans(context, hidesInactive ? actors.filter(isActive) : actors),
  })
}

/** `GET /project/{k}/role/{id}`. */
export function getProjectRole(context: Context): Reply {
  const project = rolesProject(context)
  return actorsReply(context, project, roleOf(context, project))
}

/** People and groups that a body adds: `user`, `group` (names), `groupId`. */
export function addedActors(context: Context): readonly ActorSubject[] {
  const body = bodyMembers(context)
  const added = [
    ...(optionalIds(body, 'user') ?? []).map((id) => activeAccount(context, id)),
    ...(optionalIds(body, 'groupId') ?? []).map((id) => groupWithId(context, id)),
    ...(optionalIds(body, 'group') ?? []).map((name) => groupNamed(context, name)),
  ]
  return added.length > 0 ? added : refuse(400, 'At least one user or group has to be provided.')
}

/** Refuses to add who is there already, unless the switch says that this passes. */
export function refusePresent(
  context: Context,
  present: readonly ActorSubject[],
  added: readonly ActorSubject[],
): void {
  if (!extraSwitch(context.site, 'presentActorRefused', true)) return
  const twice = added.find(({ kind, subjectId }) =>
    present.some((actor) => actor.kind === kind && actor.subjectId === subjectId),
  )
  if (twice !== undefined) {
    refuse(400, `'${twice.subjectId}' is already a member of the project role.`)
  }
}

/** `POST /project/{k}/role/{id}`: all are checked before one is added. */
export function addProjectActors(context: Context): Reply {
  const project = rolesProject(context)
  const role = writableRole(context, project)
  const added = addedActors(context)
  const list = actorsOf(context.site, project.id, role.id)
  refusePresent(context, list, added)
  for (const { kind, subjectId } of added) addActor(context.site, list, kind, subjectId)
  return actorsReply(context, project, role)
}

/** `PUT /project/{k}/role/{id}`: what the body names replaces all actors there are. */
export function setProjectActors(context: Context): Reply {
  const project = rolesProject(context)
  const role = writableRole(context, project)
  const { categorisedActors } = bodyMembers(context)
  if (!isMembers(categorisedActors)) return refuse(400, badPayload)
  const read = (name: string) => optionalIds(categorisedActors, name) ?? []
  const wanted = [
    ...read('atlassian-user-role-actor').map((id) => activeAccount(context, id)),
    ...read('atlassian-group-role-actor-id').map((id) => groupWithId(context, id)),
    ...read('atlassian-group-role-actor').map((name) => groupNamed(context, name)),
  ]
  const list = actorsOf(context.site, project.id, role.id)
  const kept = list.filter((actor) =>
    wanted.some((one) => one.kind === actor.kind && one.subjectId === actor.subjectId),
  )
  list.splice(0, list.length, ...kept)
  for (const { kind, subjectId } of wanted) addActor(context.site, list, kind, subjectId)
  return actorsReply(context, project, role)
}

/** `DELETE /project/{k}/role/{id}`: 204 also for somebody who is not in the role. */
export function removeProjectActor(context: Context): Reply {
  const project = rolesProject(context)
  const role = writableRole(context, project)
  const { kind, subjectId } = actorOfQuery(context)
  const list = actorsOf(context.site, project.id, role.id)
  const index = list.findIndex((actor) => actor.kind === kind && actor.subjectId === subjectId)
  if (index >= 0) list.splice(index, 1)
  return noContent()
}
