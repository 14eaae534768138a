import type { DataCenterRoute } from '../route.ts'
import {
  addAssociations,
  listAssociations,
  removeAssociation,
  removeAssociations,
  setAssociations,
} from './associations.ts'
import { createScheme, deleteScheme, getScheme, listSchemes, updateScheme } from './schemes.ts'

const all = '/rest/api/2/issuetypescheme'
const one = `${all}/{schemeId}`
const projects = `${one}/associations`

/** Issue type schemes and the projects that use them (jira-dc-api §3.5). */
export const issueTypeSchemeRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: listSchemes },
  { method: 'POST', path: all, who: 'admin', handle: createScheme },
  { method: 'GET', path: one, who: 'admin', handle: getScheme },
  { method: 'PUT', path: one, who: 'admin', handle: updateScheme },
  { method: 'DELETE', path: one, who: 'admin', handle: deleteScheme },
  { method: 'GET', path: projects, who: 'admin', handle: listAssociations },
  { method: 'POST', path: projects, who: 'admin', handle: addAssociations },
  { method: 'PUT', path: projects, who: 'admin', handle: setAssociations },
  { method: 'DELETE', path: projects, who: 'admin', handle: removeAssociations },
  {
    method: 'DELETE',
    path: `${projects}/{projIdOrKey}`,
    who: 'admin',
    handle: removeAssociation,
  },
]
