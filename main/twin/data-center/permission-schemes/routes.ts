import type { DataCenterRoute } from '../route.ts'
import { getAttribute, setAttribute } from './attributes.ts'
import { createGrant, deleteGrant, getGrant, listGrants } from './grants.ts'
import { assignScheme, getProjectScheme } from './of-project.ts'
import { createScheme, deleteScheme, getScheme, listSchemes, updateScheme } from './schemes.ts'

const all = '/rest/api/2/permissionscheme'
const one = `${all}/{schemeId}`
const grants = `${one}/permission`
const grant = `${grants}/{permissionId}`
const attribute = `${one}/attribute/{attributeKey}`
const ofProject = '/rest/api/2/project/{projectKeyOrId}/permissionscheme'

/** Permission schemes, their grants, and the scheme of a project (jira-dc-api §3.3, §3.10). */
export const permissionSchemeRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: listSchemes },
  { method: 'POST', path: all, who: 'admin', handle: createScheme },
  { method: 'GET', path: one, who: 'admin', handle: getScheme },
  { method: 'PUT', path: one, who: 'admin', handle: updateScheme },
  { method: 'DELETE', path: one, who: 'admin', handle: deleteScheme },
  { method: 'GET', path: grants, who: 'admin', handle: listGrants },
  { method: 'POST', path: grants, who: 'admin', handle: createGrant },
  { method: 'GET', path: grant, who: 'admin', handle: getGrant },
  { method: 'DELETE', path: grant, who: 'admin', handle: deleteGrant },
  { method: 'GET', path: attribute, who: 'admin', handle: getAttribute },
  { method: 'PUT', path: attribute, who: 'admin', takes: ['text/plain'], handle: setAttribute },
  { method: 'GET', path: ofProject, who: 'user', handle: getProjectScheme },
  { method: 'PUT', path: ofProject, who: 'admin', handle: assignScheme },
]
