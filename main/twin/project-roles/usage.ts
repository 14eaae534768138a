import { levelsAsRoleUser } from '../issue-security/usage.ts'
import { notificationsAsRoleUser } from '../notification-schemes/usage.ts'
import { grantsAsRoleUser } from '../permission-schemes/usage.ts'
import type { Site } from '../site-model.ts'
import { roleSlice } from './state.ts'

/** Says whether something of a resource names a role, and puts another in its place. */
export interface RoleUser {
  readonly isUsed: (site: Pick<Site, 'state'>, roleId: string) => boolean
  readonly replace: (site: Pick<Site, 'state'>, roleId: string, swapId: string) => void
}

const roleUsers: readonly RoleUser[] = [grantsAsRoleUser, notificationsAsRoleUser, levelsAsRoleUser]

/** Whether a scheme names the role: deleting it then needs a replacement. */
export function isRoleUsed(site: Pick<Site, 'state'>, roleId: string): boolean {
  return roleUsers.some((user) => user.isUsed(site, roleId))
}

/** Puts another role in the place of one that goes: in schemes, and for its actors. */
export function replaceRole(site: Pick<Site, 'state'>, roleId: string, swapId: string): void {
  for (const user of roleUsers) user.replace(site, roleId, swapId)
  for (const byRole of Object.values(roleSlice.of(site).actors)) {
    const moved = byRole[roleId] ?? []
    const present = byRole[swapId] ?? []
    const isNew = (id: string) => !present.some((actor) => actor.subjectId === id)
    byRole[swapId] = [...present, ...moved.filter(({ subjectId }) => isNew(subjectId))]
  }
}
