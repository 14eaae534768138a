import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { createGrant, deleteGrant, getGrant, listGrants } from './grants.ts'
import {
  assignScheme,
  checkProjectScheme,
  getProjectScheme,
  grantsPermission,
  takeProjectScheme,
} from './project.ts'
import { createScheme, deleteScheme, getScheme, listSchemes, updateScheme } from './schemes.ts'
import { seedPermissionSchemes } from './seed.ts'
import { defaultPermissionSchemeId } from './state.ts'
import { grantsHoldField, replaceGroupInGrants } from './usage.ts'

const all = '/rest/api/3/permissionscheme'
const one = `${all}/{schemeId}`
const grants = `${one}/permission`
const ofProject = '/rest/api/3/project/{projectKeyOrId}/permissionscheme'
const assigning: Pick<Route, 'scopes'> = { scopes: { classic: 'manage:jira-project' } }

/** Permission schemes, their grants and the projects that use them. */
export const permissionSchemesResource: Resource = {
  name: 'permission-schemes',
  seed: seedPermissionSchemes,
  checkProjectDetails: checkProjectScheme,
  projectUpdated: takeProjectScheme,
  projectCreated: (site, project, { details }) => {
    takeProjectScheme(site, project, details)
    project.schemes.permissionSchemeId ??= defaultPermissionSchemeId
  },
  holdsProjectPermission: grantsPermission,
  holdsField: grantsHoldField,
  groupDeleted: replaceGroupInGrants,
  routes: [
    { method: 'GET', path: all, who: 'user', handle: listSchemes },
    { method: 'POST', path: all, who: 'admin', handle: createScheme },
    { method: 'GET', path: one, who: 'user', handle: getScheme },
    { method: 'PUT', path: one, who: 'admin', handle: updateScheme },
    { method: 'DELETE', path: one, who: 'admin', handle: deleteScheme },
    { method: 'GET', path: grants, who: 'user', handle: listGrants },
    { method: 'POST', path: grants, who: 'admin', handle: createGrant },
    { method: 'GET', path: `${grants}/{permissionId}`, who: 'user', handle: getGrant },
    { method: 'DELETE', path: `${grants}/{permissionId}`, who: 'admin', handle: deleteGrant },
    { method: 'GET', path: ofProject, who: 'user', handle: getProjectScheme },
    { method: 'PUT', path: ofProject, who: 'admin', ...assigning, handle: assignScheme },
  ],
}
