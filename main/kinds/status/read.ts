import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import type { ReadContext, SharedReading } from '../kind.ts'
import { teamFacts } from '../of-team-project.ts'
import { projectKeys, projectSearch } from '../project/read-projects.ts'
import { type StatusAnswer, statusEndpoints } from './endpoints.ts'
import { type StandIns, standIns } from './stand-ins.ts'

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

const searchStatuses = ({ api }: { readonly api: JiraApi }): Promise<readonly StatusAnswer[]> =>
  api.list(statusEndpoints.search)

/** The statuses of the whole site, used or not. */
export const readGlobalStatuses = async (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> =>
  (await searchStatuses(context)).filter((status) => !isProjectScoped(status)).map(normaliseStatus)

/** All statuses of the site, and what those of team-managed projects are outside of them. */
export const statusReading: SharedReading<StandIns> = {
  kind: 'status',
  read: async (context) => {
    const statuses = await searchStatuses(context)
    const global = statuses.filter((status) => !isProjectScoped(status)).map(normaliseStatus)
    const own = statuses.filter(isProjectScoped)
    const keyOf = own.length > 0 ? projectKeys(await context.shared(projectSearch)) : String
    return standIns(
      global,
      own.map((status) => ({
        ...normaliseStatus(status),
        facts: teamFacts(keyOf(status.scope?.project?.id ?? '')),
      })),
    )
  },
}

/** All statuses of the site, used or not; those of team-managed projects as `standIns` tells. */
export const readStatuses = async (context: ReadContext): Promise<readonly ConfigObject[]> =>
  (await context.shared(statusReading)).statuses
