import type { Writer } from '../kind.ts'
import { textIn } from '../wanted-members.ts'
import { groupEndpoints } from './endpoints.ts'
import { normaliseGroup } from './read.ts'

/**
 * Makes groups, empty, and deletes them. It takes site administration, which is more than administering Jira. There is
 * nothing to bring in line: a group is its name, and Jira renames none (jira-api 3.23).
 */
export const groupWriter: Writer = {
  find: async ({ api }, data) => {
    const groups = await api.list(groupEndpoints.list, {
      query: { groupName: [textIn(data, 'name')] },
    })
    return groups.map(({ groupId }) => groupId)
  },
  readOne: async ({ api }, id) => {
    const [group] = await api.list(groupEndpoints.list, { query: { groupId: [id] } })
    return group && normaliseGroup(group)
  },
  create: async ({ api }, data) => {
    const { groupId } = await api.call(groupEndpoints.create, {
      body: { name: textIn(data, 'name') },
    })
    return groupId
  },
  converge: () => Promise.resolve(),
  remove: async ({ api }, { id }) => {
    await api.callIfFound(groupEndpoints.remove, { query: { groupId: id } })
  },
}
