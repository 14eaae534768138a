import type { Writer } from '../../kind.ts'
import { refuseRemoval } from '../../refuse-used.ts'
import { textIn } from '../../wanted-members.ts'
import { groupEndpoints } from './endpoints.ts'
import { groupNamed, pickGroups } from './read.ts'

const membersOf = (groupname: string) => ({
  query: { groupname, includeInactiveUsers: true, maxResults: 1 },
})

/** Makes groups of Data Center, empty, and deletes them. There is nothing to bring in line. */
export const groupWriter: Writer = {
  find: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const { groups } = await pickGroups(api, name)
    return groups.filter((group) => group.name === name).map(() => name)
  },
  readOne: async ({ api }, id) => {
    const members = await api.callIfFound(groupEndpoints.members, membersOf(id))
    return members && groupNamed(id)
  },
  create: async ({ api }, data) => {
    const body = { name: textIn(data, 'name') }
    return (await api.call(groupEndpoints.create, { body })).name
  },
  converge: () => Promise.resolve(),
  /** Made empty, it has nobody in it unless somebody was put there since, who would lose rights. */
  remove: async ({ api }, { id, name }) => {
    const members = await api.callIfFound(groupEndpoints.members, membersOf(id))
    if (members === undefined) return
    if (members.total > 0) {
      refuseRemoval(`group “${name}”`, `People are in it by now: ${members.total}.`)
    }
    await api.callIfFound(groupEndpoints.remove, { query: { groupname: id } })
  },
}
