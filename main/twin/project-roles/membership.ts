import { groupSlice } from '../groups/state.ts'
import type { Site } from '../site-model.ts'
import { type RoleActor, roleSlice } from './state.ts'

/** Whether an account is in a role of a project, by itself or through a group. */
export function isInRole(
  site: Pick<Site, 'state'>,
  projectId: string,
  roleId: string,
  accountId: string,
): boolean {
  const { groups } = groupSlice.of(site)
  const actors = roleSlice.of(site).actors[projectId]?.[roleId] ?? []
  return actors.some((actor) =>
    actor.kind === 'user'
      ? actor.subjectId === accountId
      : groups[actor.subjectId]?.memberIds.includes(accountId) === true,
  )
}

function swapGroup(actors: readonly RoleActor[], groupId: string, swap: string | undefined) {
  const isThere = actors.some((actor) => actor.kind === 'group' && actor.subjectId === swap)
  return actors.flatMap((actor) => {
    if (actor.kind !== 'group' || actor.subjectId !== groupId) return actor
    return swap === undefined || isThere ? [] : { ...actor, subjectId: swap }
  })
}

/** Puts another group, or none, in the place of a deleted one in all roles. */
export function replaceGroupInRoles(
  site: Pick<Site, 'state'>,
  groupId: string,
  swapGroupId: string | undefined,
): void {
  const state = roleSlice.of(site)
  for (const role of Object.values(state.roles)) {
    role.defaultActors = swapGroup(role.defaultActors, groupId, swapGroupId)
  }
  for (const byRole of Object.values(state.actors)) {
    for (const [roleId, actors] of Object.entries(byRole)) {
      byRole[roleId] = swapGroup(actors, groupId, swapGroupId)
    }
  }
}
