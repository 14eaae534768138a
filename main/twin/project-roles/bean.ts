import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { type ProjectRecord, projectSlice } from '../projects/state.ts'
import { accounts } from '../users/state.ts'
import type { ProjectRole, RoleActor } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

function actorBean(context: Context, actor: RoleActor): Bean {
  const { site } = context
  const id = Number(actor.id)
  if (actor.kind === 'user') {
    const displayName = accounts.of(site)[actor.subjectId]?.displayName ?? 'Former user'
    return {
      id,
      displayName,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: actor.subjectId },
    }
  }
  const name = groupSlice.of(site).groups[actor.subjectId]?.name ?? actor.subjectId
  return {
    id,
    displayName: name,
    type: 'atlassian-group-role-actor',
    name,
    actorGroup: { name, displayName: name, groupId: actor.subjectId },
  }
}

/** Actors sorted by display name, as Jira gives them. */
export function actorBeans(context: Context, actors: readonly RoleActor[]): readonly Bean[] {
  return actors
    .map((actor) => actorBean(context, actor))
    .sort((one, other) => String(one.displayName).localeCompare(String(other.displayName)))
}

function scopeBean(context: Context, role: ProjectRole): Bean {
  const project =
    role.scopeProjectId === undefined
      ? undefined
      : projectSlice.of(context.site)[role.scopeProjectId]
  if (project === undefined) return {}
  const { id, key, name } = project
  return { scope: { type: 'PROJECT', project: { id, key, name } } }
}

/** A role without actors; seen from a project the link leads there. Ids are numbers. */
export function roleBean(context: Context, role: ProjectRole, project?: ProjectRecord): Bean {
  const under = project === undefined ? '' : `/project/${project.id}`
  return {
    self: `${context.api}${under}/role/${role.id}`,
    name: role.name,
    id: Number(role.id),
    description: role.description,
    ...scopeBean(context, role),
  }
}

/** A role with its default actors. */
export function defaultRoleBean(context: Context, role: ProjectRole): Bean {
  return { ...roleBean(context, role), actors: actorBeans(context, role.defaultActors) }
}
