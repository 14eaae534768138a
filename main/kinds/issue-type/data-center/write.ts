import type { JsonObject } from '#contract/model/json'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../../kind.ts'
import { madeId } from '../../made-id.ts'
import { refuseIfIssues } from '../../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, numberIn, textIn } from '../../wanted-members.ts'
import { normaliseIssueType } from '../read.ts'
import { issueTypeEndpoints } from './endpoints.ts'

const find = async (api: JiraApi, data: JsonObject): Promise<readonly string[]> =>
  idsNamed(await api.list(issueTypeEndpoints.list), data)

/** Writes issue types of Data Center: standard ones and sub-tasks, by name and description. */
export const issueTypeWriter: Writer = {
  find: ({ api }, data) => find(api, data),
  readOne: async ({ api }, id) => {
    const issueType = await api.callIfFound(issueTypeEndpoints.get, { path: { id } })
    return issueType && normaliseIssueType(issueType, { avatar: unseen })
  },
  create: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const made = await api.call(issueTypeEndpoints.create, {
      body: {
        name,
        description: textIn(data, 'description'),
        type: numberIn(data, 'hierarchyLevel') < 0 ? 'subtask' : 'standard',
      },
    })
    return madeId(made, () => find(api, data), `work type “${name}”`)
  },
  converge: async ({ api }, current, data) => {
    if (isEmpty(changedMembers(current.data, data, ['name', 'description']))) return
    const body = { name: textIn(data, 'name'), description: textIn(data, 'description') }
    await api.call(issueTypeEndpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `issuetype = ${id}`, `work type “${name}”`, 'data-center')
    await api.callIfFound(issueTypeEndpoints.delete, { path: { id } })
  },
}
