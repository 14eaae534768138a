import { hasApplicationAccess } from '../application-roles/state.ts'
import { groupSlice } from '../groups/state.ts'
import { isInRole } from '../project-roles/membership.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import type { Holder } from './state.ts'

/**
 * Whether an account is meant by a holder in a project. Holders that depend on an issue (reporter,
 * assignee, custom fields) mean nobody here.
 */
export function isHolder(
  site: Pick<Site, 'state'>,
  holder: Holder,
  project: ProjectRecord,
  accountId: string | undefined,
): boolean {
  if (holder.type === 'anyone') return true
  if (accountId === undefined) return false
  const id = holder.subjectId ?? ''
  switch (holder.type) {
    case 'applicationRole':
      return hasApplicationAccess(site, accountId, holder.subjectId)
    case 'group':
      return groupSlice.of(site).groups[id]?.memberIds.includes(accountId) === true
    case 'user':
      return id === accountId
    case 'projectRole':
      return isInRole(site, project.id, id, accountId)
    case 'projectLead':
      return project.leadAccountId === accountId
    default:
      return false
  }
}
