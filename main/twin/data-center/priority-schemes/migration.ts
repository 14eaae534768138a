import { refuse } from '../../http/errors.ts'
import { issueGroups } from '../../issues/state.ts'
import type { ProjectRecord } from '../../projects/state.ts'
import type { Site } from '../../site-model.ts'

/**
 * Ends with 400 when issues of the projects have a priority that is not among those they are to be
 * left with: only the user interface gives them another one (jira-dc-api §2).
 */
export function refuseMigration(
  site: Pick<Site, 'state'>,
  projects: readonly ProjectRecord[],
  priorityIds: readonly string[],
): void {
  const ids = new Set(projects.map(({ id }) => id))
  const isLost = issueGroups.of(site).groups.some(({ projectId, fields, count }) => {
    const priorityId = fields?.priorityId
    return (
      count > 0 &&
      ids.has(projectId) &&
      priorityId !== undefined &&
      !priorityIds.includes(priorityId)
    )
  })
  if (isLost) refuse(400, 'Issues would need another priority: the migration is not possible here.')
}
