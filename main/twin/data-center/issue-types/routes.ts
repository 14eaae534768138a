import { type DataCenterRoute, since912 } from '../route.ts'
import { getIssueType, listAlternatives, listIssueTypes, pageIssueTypes } from './read.ts'
import { createIssueType, deleteIssueType, updateIssueType } from './write.ts'

const all = '/rest/api/2/issuetype'
const one = `${all}/{id}`

/** Issue types (jira-dc-api §3.5). */
export const issueTypeRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'user', handle: listIssueTypes },
  { method: 'GET', path: `${all}/page`, who: 'user', since: since912, handle: pageIssueTypes },
  { method: 'GET', path: one, who: 'user', handle: getIssueType },
  { method: 'GET', path: `${one}/alternatives`, who: 'user', handle: listAlternatives },
  { method: 'POST', path: all, who: 'admin', handle: createIssueType },
  { method: 'PUT', path: one, who: 'admin', handle: updateIssueType },
  { method: 'DELETE', path: one, who: 'admin', handle: deleteIssueType },
]
