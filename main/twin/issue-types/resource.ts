import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { seedIssueTypes } from '../seed/issue-types.ts'
import { getAlternatives, getIssueType, getProjectTypes, listIssueTypes } from './read.ts'
import { issueTypes } from './state.ts'
import { createIssueType, deleteIssueType, updateIssueType } from './write.ts'

const all = '/rest/api/3/issuetype'
const one = `${all}/{id}`
const read = { method: 'GET', who: 'open' } satisfies Partial<Route>
const write = {
  who: 'admin',
  refusal: 'Only Jira administrators can manage issue types.',
} satisfies Partial<Route>

/** Issue types. */
export const issueTypesResource: Resource = {
  name: 'issue-types',
  routes: [
    { ...read, path: all, handle: listIssueTypes },
    { ...read, path: `${all}/project`, handle: getProjectTypes },
    { ...read, path: one, handle: getIssueType },
    { ...read, path: `${one}/alternatives`, handle: getAlternatives },
    { ...write, method: 'POST', path: all, handle: createIssueType },
    { ...write, method: 'PUT', path: one, handle: updateIssueType },
    { ...write, method: 'DELETE', path: one, handle: deleteIssueType },
  ],
  seed: seedIssueTypes,
  projectDeleted: (site, projectId) => {
    for (const type of Object.values(issueTypes.of(site))) {
      if (type.projectId === projectId) delete issueTypes.of(site)[type.id]
    }
  },
}
