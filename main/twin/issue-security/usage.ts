import { type HolderType, names, namesField, replaceSubject } from '../holders/state.ts'
import type { RoleUser } from '../project-roles/usage.ts'
import type { Site } from '../site-model.ts'
import { isSameMember, type LevelMember, securitySchemes } from './state.ts'

function allMembers(site: Pick<Site, 'state'>): readonly LevelMember[] {
  return Object.values(securitySchemes.of(site)).flatMap(({ levels }) =>
    levels.flatMap(({ members }) => members),
  )
}

function replaceInLevels(
  site: Pick<Site, 'state'>,
  type: HolderType,
  id: string,
  swapId: string | undefined,
): void {
  for (const { levels } of Object.values(securitySchemes.of(site))) {
    for (const level of levels) {
      level.members = replaceSubject(level.members, type, id, swapId, isSameMember)
    }
  }
}

/** Roles that levels name. */
export const levelsAsRoleUser: RoleUser = {
  isUsed: (site, roleId) => allMembers(site).some((one) => names(one, 'projectRole', roleId)),
  replace: (site, roleId, swapId) => replaceInLevels(site, 'projectRole', roleId, swapId),
}

/** Whether a level names a custom field. */
export function levelsHoldField(site: Site, fieldId: string): boolean {
  return allMembers(site).some((one) => namesField(one, fieldId))
}

/** Forgets or replaces a deleted group. */
export function replaceGroupInLevels(
  site: Site,
  groupId: string,
  swapGroupId: string | undefined,
): void {
  replaceInLevels(site, 'group', groupId, swapGroupId)
}
