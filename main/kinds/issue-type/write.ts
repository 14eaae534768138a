import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, numberIn, textIn } from '../wanted-members.ts'
import { issueTypeEndpoints } from './endpoints.ts'
import { normaliseIssueType, readIssueTypes } from './read.ts'

/** Writes issue types of levels 0 and -1; the level is set when they are made and never again. */
export const issueTypeWriter: Writer = {
  find: async (context, data) => idsNamed(await readIssueTypes(context), data),
  readOne: async ({ api }, id) => {
    const issueType = await api.callIfFound(issueTypeEndpoints.get, { path: { id } })
    return issueType && normaliseIssueType(issueType)
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
  converge: async ({ api }, current, data) => {
    const body = changedMembers(current.data, data, ['name', 'description'])
    if (isEmpty(body)) return
    await api.call(issueTypeEndpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `issuetype = ${id}`, `work type “${name}”`)
    await api.call(issueTypeEndpoints.delete, { path: { id } })
  },
}
