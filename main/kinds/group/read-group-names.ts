import type { JiraApi } from '#jira/api'
import { groupEndpoints } from './endpoints.ts'

/** Name of each group by id, for operations that may take groups by name only. */
export type GroupNames = ReadonlyMap<string, string>

/** Reads the names of groups; no request where there are none. */
export const readGroupNames = async (
  api: JiraApi,
  groupIds: readonly string[],
): Promise<GroupNames> => {
  const ids = { parameter: 'groupId', values: [...new Set(groupIds)], chunk: 50 }
  const groups = await api.listFor(groupEndpoints.list, ids)
  return new Map(groups.map((group) => [group.groupId, group.name]))
}
