import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { type StatusAnswer, statusEndpoints } from './endpoints.ts'

/** A status, normalised. */
export const normaliseStatus = (status: StatusAnswer): ConfigObject => ({
  kind: 'status',
  id: status.id,
  name: status.name,
  naturalKey: nameKey(status.name),
  protection: 'none',
  data: {
    name: status.name,
    description: status.description,
    statusCategory: status.statusCategory,
  },
  facts: {},
})

/**
 * All statuses of the site, used or not. The search gives those of team-managed projects too; they
 * are left out.
 */
export const readStatuses = async (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> => {
  const statuses = await context.api.list(statusEndpoints.search)
  return statuses.filter((status) => !isProjectScoped(status)).map(normaliseStatus)
}
