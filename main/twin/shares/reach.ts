import { groupsOf, holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { isInRole } from '../project-roles/membership.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject } from '../projects/state.ts'
import type { Share } from './state.ts'

function reaches(context: Context, share: Share): boolean {
  const { site, caller } = context
  if (share.type === 'global') return true
  if (share.type === 'project') {
    const project = findProject(site, share.projectId ?? '')
    return (
      project !== undefined &&
      holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
    )
  }
  if (caller === undefined) return false
  const { accountId } = caller
  switch (share.type) {
    case 'authenticated':
      return true
    case 'group':
      return groupsOf(site, accountId).some(({ groupId }) => groupId === share.groupId)
    case 'user':
      return share.accountId === accountId
    case 'projectRole':
      return isInRole(site, share.projectId ?? '', share.roleId ?? '', accountId)
  }
}

/** Whether one of the shares is for the caller; project shares are for those who browse it. */
export function isSharedWithCaller(context: Context, shares: readonly Share[]): boolean {
  return shares.some((share) => reaches(context, share))
}

/** Whether the caller may and wants to pass over shares: administrators only, by a query member. */
export function overridesShares(context: Context, parameter: string): boolean {
  const { site, caller, query } = context
  return (
    query.get(parameter) === 'true' && holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
  )
}
