import type { Writer } from '../kind.ts'
import { refuseRemoval } from '../refuse-used.ts'
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
  /** Made empty, it has nobody in it unless somebody was put there since, who would lose rights. */
  remove: async ({ api }, { id, name }) => {
    const members = await api.callIfFound(groupEndpoints.members, {
      query: { groupId: id, includeInactiveUsers: true, maxResults: 1 },
    })
    if (members === undefined) return
    if (members.total > 0) {
      refuseRemoval(`group “${name}”`, `People are in it by now: ${members.total}.`)
    }
    await api.callIfFound(groupEndpoints.remove, { query: { groupId: id } })
  },
}
