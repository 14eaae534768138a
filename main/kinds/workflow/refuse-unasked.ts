import type { JiraApi } from '#jira/api'
import { countIfTold } from '../count-issues.ts'
import type { WriteContext } from '../kind.ts'
import { refuseRemoval } from '../refuse-used.ts'

/**
 * Mappings that nobody was asked for are sent only while no issue is concerned: one request for all
 * of them. Ends with `jira.conflict` when issues have come since the plan was made.
 */
export const refuseUnasked = async (
  api: JiraApi,
  { statusMappings }: WriteContext['step'],
  subject: string,
): Promise<void> => {
  const queries = statusMappings.flatMap(({ onlyIfNone }) => onlyIfNone ?? [])
  if (queries.length === 0) return
  const issues = await countIfTold(api, queries.map((query) => `(${query})`).join(' OR '))
  if (issues === 0) return
  const found = issues === undefined ? 'Jira does not tell whether issues' : `${issues} issues`
  refuseRemoval(
    subject,
    `${found} have a status that goes. Make a new plan, which asks for theirs.`,
  )
}
