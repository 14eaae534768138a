import type { DataCenterRoute } from '../route.ts'
import { assignScheme, getProjectScheme, unassignScheme } from './of-project.ts'
import { createScheme, deleteScheme, getScheme, listSchemes, updateScheme } from './schemes.ts'

const all = '/rest/api/2/priorityschemes'
const one = `${all}/{schemeId}`
const ofProject = '/rest/api/2/project/{projectKeyOrId}/priorityscheme'

/** Priority schemes and the scheme of a project (jira-dc-api §3.3, §3.6). */
export const prioritySchemeRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: listSchemes },
  { method: 'POST', path: all, who: 'admin', handle: createScheme },
  { method: 'GET', path: one, who: 'admin', handle: getScheme },
  { method: 'PUT', path: one, who: 'admin', handle: updateScheme },
  { method: 'DELETE', path: one, who: 'admin', handle: deleteScheme },
  { method: 'GET', path: ofProject, who: 'user', handle: getProjectScheme },
  { method: 'PUT', path: ofProject, who: 'admin', handle: assignScheme },
  { method: 'DELETE', path: `${ofProject}/{schemeId}`, who: 'admin', handle: unassignScheme },
]
