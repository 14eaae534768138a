import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../../kind.ts'
import { normaliseGroup } from '../read.ts'
import { groupEndpoints } from './endpoints.ts'

/** More than any site has: the picker gives few unless it is asked for many (jira-dc-api §2). */
const maxResults = 100_000

/** Groups whose names hold a text, and how many there are. */
export const pickGroups = (api: JiraApi, query: string) =>
  api.call(groupEndpoints.picker, { query: { query, maxResults } })

/** A group of Data Center, whose name is all that it has. */
export const groupNamed = (name: string): ConfigObject => normaliseGroup({ groupId: name, name })

/** All groups of the site. Where Jira gives fewer than there are, the others are a gap. */
export const readGroups = async ({
  api,
  gap,
}: Pick<ReadContext, 'api' | 'gap'>): Promise<readonly ConfigObject[]> => {
  const { groups, total } = await pickGroups(api, '')
  if (groups.length < (total ?? 0)) {
    gap({
      kind: 'group',
      what: `${(total ?? 0) - groups.length} groups`,
      code: 'jira.rejected',
      reason: `Jira has ${total} groups and gives ${groups.length} of them.`,
    })
  }
  return groups.map(({ name }) => groupNamed(name))
}
