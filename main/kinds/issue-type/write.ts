import { readSystemAvatars } from '../avatars/read-avatar.ts'
import { avatarToShow } from '../avatars/show-avatar.ts'
import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, numberIn, textIn } from '../wanted-members.ts'
import { issueTypeEndpoints } from './endpoints.ts'
import { listIssueTypes, withIcon } from './read.ts'

/**
 * Writes issue types of levels 0 and -1; the level is set when they are made and never again, the
 * icon only once they are made.
 */
export const issueTypeWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await listIssueTypes(api), data),
  readOne: async ({ api }, id) => {
    const [issueType, system] = await Promise.all([
      api.callIfFound(issueTypeEndpoints.get, { path: { id } }),
      readSystemAvatars(api, 'issuetype', () => {}),
    ])
    return issueType && withIcon(api, issueType, system)
  },
  create: async ({ api }, data) => {
    const created = await api.call(issueTypeEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        hierarchyLevel: numberIn(data, 'hierarchyLevel'),
      },
    })
    return created.id
  },
  converge: async (context, current, data) => {
    const changed = changedMembers(current.data, data, ['name', 'description'])
    const on = { type: 'issuetype', id: current.id } as const
    const shown = await avatarToShow(context, on, current.data, data)
    const body = { ...changed, ...(shown === undefined ? {} : { avatarId: Number(shown) }) }
    if (isEmpty(body)) return
    await context.api.call(issueTypeEndpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `issuetype = ${id}`, `work type “${name}”`)
    await api.call(issueTypeEndpoints.delete, { path: { id } })
  },
}
