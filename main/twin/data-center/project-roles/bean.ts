import { groupSlice } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import type { ProjectRole, RoleActor } from '../../project-roles/state.ts'
import type { ProjectRecord } from '../../projects/state.ts'
import { accounts } from '../../users/state.ts'
import { userOf } from '../users/state.ts'

type Bean = Readonly<Record<string, unknown>>

function actorBean(context: Context, actor: RoleActor): Bean {
  const { site } = context
  const id = Number(actor.id)
  if (actor.kind === 'user') {
    const account = accounts.of(site)[actor.subjectId]
    if (account === undefined) throw new Error(`no account ${actor.subjectId}`)
    const { displayName } = account
    const { name } = userOf(site, account)
    return { id, displayName, type: 'atlassian-user-role-actor', name }
  }
  const name = groupSlice.of(site).groups[actor.subjectId]?.name ?? actor.subjectId
  return { id, displayName: name, type: 'atlassian-group-role-actor', name }
}

/** Actors by display name: users and groups by name (§1.4). Apps that only Cloud knows are none. */
export function dataCenterActorBeans(
  context: Context,
  actors: readonly RoleActor[],
): readonly Bean[] {
  const all = accounts.of(context.site)
  return actors
    .filter(({ kind, subjectId }) => {
      const account = all[subjectId]
      return kind === 'group' || (account !== undefined && account.accountType !== 'app')
    })
    .map((actor) => actorBean(context, actor))
    .sort((one, other) => String(one.displayName).localeCompare(String(other.displayName)))
}

/** A role with actors: the default ones, or those in a project. */
export function dataCenterRoleBean(
  context: Context,
  { id, name, description }: ProjectRole,
  actors: readonly RoleActor[],
  project?: ProjectRecord,
): Bean {
  const under = project === undefined ? '' : `/project/${project.id}`
  return {
    self: `${context.api}${under}/role/${id}`,
    name,
    id: Number(id),
    description,
    actors: dataCenterActorBeans(context, actors),
  }
}
