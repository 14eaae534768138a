import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { badPayload, bodyMembers, isMembers, optionalIds } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { type ActorSubject, findRole } from '../../project-roles/find.ts'
import { refusePresent } from '../../project-roles/project-actors.ts'
import { actorsOf, addActor, type ProjectRole, type RoleActor } from '../../project-roles/state.ts'
import { projectKnownToAdministrators } from '../../projects/hidden-unless-administered.ts'
import type { ProjectRecord } from '../../projects/state.ts'
import { dataCenterRoleBean } from './bean.ts'
import { actorNamed, actorOfQuery, actorsOfBody } from './named-actors.ts'

interface RoleInProject {
  readonly project: ProjectRecord
  readonly role: ProjectRole
  /** May be changed in place. */
  readonly list: RoleActor[]
}

function roleInProject(context: Context): RoleInProject {
  const project = projectKnownToAdministrators(context, context.params.projectIdOrKey ?? '')
  const role = findRole(context)
  return { project, role, list: actorsOf(context.site, project.id, role.id) }
}

function shown(context: Context, { project, role, list }: RoleInProject): Reply {
  return ok(dataCenterRoleBean(context, role, list, project))
}

/** `GET /project/{k}/role/{id}`. */
export function getProjectRole(context: Context): Reply {
  return shown(context, roleInProject(context))
}

/** `POST /project/{k}/role/{id}`: 410 for names that nobody has. */
export function addProjectActors(context: Context): Reply {
  const found = roleInProject(context)
  const added = actorsOfBody(context, bodyMembers(context), 410)
  refusePresent(context, found.list, added)
  for (const { kind, subjectId } of added) addActor(context.site, found.list, kind, subjectId)
  return shown(context, found)
}

function isSame(one: ActorSubject, other: ActorSubject): boolean {
  return one.kind === other.kind && one.subjectId === other.subjectId
}

/** `PUT /project/{k}/role/{id}`: `categorisedActors` by name replace all there are. */
export function setProjectActors(context: Context): Reply {
  const found = roleInProject(context)
  const { categorisedActors } = bodyMembers(context)
  if (!isMembers(categorisedActors)) return refuse(400, badPayload)
  const read = (kind: ActorSubject['kind']) =>
    (optionalIds(categorisedActors, `atlassian-${kind}-role-actor`) ?? []).map((name) =>
      actorNamed(context, kind, name, 404),
    )
  const wanted = [...read('user'), ...read('group')]
  const kept = found.list.filter((actor) => wanted.some((one) => isSame(one, actor)))
  found.list.splice(0, found.list.length, ...kept)
  for (const { kind, subjectId } of wanted) addActor(context.site, found.list, kind, subjectId)
  return shown(context, found)
}

/** `DELETE /project/{k}/role/{id}`: 204 also for somebody who is not in the role. */
export function removeProjectActor(context: Context): Reply {
  const { list } = roleInProject(context)
  const actor = actorOfQuery(context, 410)
  const index = list.findIndex((one) => isSame(one, actor))
  if (index >= 0) list.splice(index, 1)
  return noContent()
}
