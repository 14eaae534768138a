import {
  getLevel,
  getProjectScheme,
  getScheme,
  listProjectLevels,
  listSchemes,
} from '../../issue-security/read.ts'
import type { DataCenterRoute } from '../route.ts'

const all = '/rest/api/2/issuesecurityschemes'
const ofProject = '/rest/api/2/project/{projectKeyOrId}'

/**
 * Issue security schemes (jira-dc-api §3.10), which Cloud still reads in the same form: levels only
 * on one scheme, members of a level nowhere.
 */
export const issueSecurityRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: listSchemes },
  { method: 'GET', path: `${all}/{id}`, who: 'user', handle: getScheme },
  { method: 'GET', path: '/rest/api/2/securitylevel/{id}', who: 'user', handle: getLevel },
  {
    method: 'GET',
    path: `${ofProject}/issuesecuritylevelscheme`,
    who: 'user',
    handle: getProjectScheme,
  },
  { method: 'GET', path: `${ofProject}/securitylevel`, who: 'open', handle: listProjectLevels },
]
