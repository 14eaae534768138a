import { type HolderType, names, namesField, replaceSubject } from '../holders/state.ts'
import type { RoleUser } from '../project-roles/usage.ts'
import type { Site } from '../site-model.ts'
import { type Grant, isSameGrant, permissionSchemes } from './state.ts'

function allGrants(site: Pick<Site, 'state'>): readonly Grant[] {
  return Object.values(permissionSchemes.of(site)).flatMap(({ grants }) => grants)
}

/** Puts another group, role … in the place of one that goes, or drops its grants. */
function replaceInGrants(
  site: Pick<Site, 'state'>,
  type: HolderType,
  id: string,
  swapId: string | undefined,
): void {
  for (const scheme of Object.values(permissionSchemes.of(site))) {
    scheme.grants = replaceSubject(scheme.grants, type, id, swapId, isSameGrant)
  }
}

/** Roles that grants name. */
export const grantsAsRoleUser: RoleUser = {
  isUsed: (site, roleId) => allGrants(site).some((grant) => names(grant, 'projectRole', roleId)),
  replace: (site, roleId, swapId) => replaceInGrants(site, 'projectRole', roleId, swapId),
}

/** Drops the grants of a role that goes without a replacement. */
export function dropRoleFromGrants(site: Pick<Site, 'state'>, roleId: string): void {
  replaceInGrants(site, 'projectRole', roleId, undefined)
}

/** Whether a grant names a custom field. */
export function grantsHoldField(site: Site, fieldId: string): boolean {
  return allGrants(site).some((grant) => namesField(grant, fieldId))
}

/** Forgets or replaces a deleted group. */
export function replaceGroupInGrants(
  site: Site,
  groupId: string,
  swapGroupId: string | undefined,
): void {
  replaceInGrants(site, 'group', groupId, swapGroupId)
}
