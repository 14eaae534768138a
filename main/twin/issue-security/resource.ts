import { extraSwitch } from '../extra-switch.ts'
import type { Route } from '../http/route.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import {
  getLevel,
  getProjectScheme,
  getScheme,
  listMembers,
  listProjectLevels,
  listProjects,
  listSchemes,
  searchLevels,
  searchMembers,
  searchSchemes,
} from './read.ts'
import { securitySchemes } from './state.ts'
import {
  associateEffect,
  associateScheme,
  finishAssociation,
  finishRemoval,
  removeLevel,
  removeLevelEffect,
} from './tasks.ts'
import { levelsHoldField, replaceGroupInLevels } from './usage.ts'
import {
  addLevelMembers,
  addSchemeLevels,
  createScheme,
  deleteScheme,
  removeLevelMember,
  setDefaultLevels,
  updateLevel,
  updateScheme,
} from './write.ts'

type Details = Readonly<Record<string, unknown>>

function checkProjectDetails(site: Site, { issueSecurityScheme: id }: Details) {
  const complaints: Record<string, string> = {}
  if (id !== undefined && id !== null && securitySchemes.of(site)[String(id)] === undefined) {
    complaints.issueSecurityScheme = `The issue security scheme with id '${String(id)}' does not exist.`
  }
  return complaints
}

function projectUpdated(site: Site, project: ProjectRecord, { issueSecurityScheme: id }: Details) {
  if (id === null && extraSwitch(site, 'nullClearsProjectScheme', false)) {
    project.schemes.issueSecuritySchemeId = null
  }
  if (id !== undefined && id !== null) project.schemes.issueSecuritySchemeId = String(id)
}

const all = '/rest/api/3/issuesecurityschemes'
const ofProject = '/rest/api/3/project/{projectKeyOrId}'
const oneLevel = `${all}/{schemeId}/level/{levelId}`
const reading: Pick<Route, 'method' | 'who'> = { method: 'GET', who: 'admin' }
const writing: Pick<Route, 'who' | 'scopes'> = { who: 'admin', scopes: 'none' }
const projectScope: Pick<Route, 'scopes'> = { scopes: { classic: 'manage:jira-project' } }

/** Issue security schemes, their levels and members, and the projects that use them. */
export const issueSecurityResource: Resource = {
  name: 'issue-security',
  checkProjectDetails,
  projectUpdated,
  projectCreated: (site, project, { details }) => projectUpdated(site, project, details),
  holdsField: levelsHoldField,
  groupDeleted: replaceGroupInLevels,
  taskEffects: { [removeLevelEffect]: finishRemoval, [associateEffect]: finishAssociation },
  routes: [
    { ...reading, path: all, ...projectScope, handle: listSchemes },
    { method: 'POST', path: all, ...writing, handle: createScheme },
    { ...reading, path: `${all}/level`, handle: searchLevels },
    { method: 'PUT', path: `${all}/level/default`, ...writing, handle: setDefaultLevels },
    { ...reading, path: `${all}/level/member`, handle: searchMembers },
    { ...reading, path: `${all}/project`, scopes: 'none', handle: listProjects },
    { method: 'PUT', path: `${all}/project`, ...writing, handle: associateScheme },
    { ...reading, path: `${all}/search`, handle: searchSchemes },
    {
      method: 'GET',
      path: `${all}/{id}`,
      who: 'user',
      ...projectScope,
      rate: 200,
      handle: getScheme,
    },
    { method: 'PUT', path: `${all}/{id}`, ...writing, handle: updateScheme },
    { method: 'DELETE', path: `${all}/{schemeId}`, ...writing, handle: deleteScheme },
    { ...reading, path: `${all}/{issueSecuritySchemeId}/members`, handle: listMembers },
    { method: 'PUT', path: `${all}/{schemeId}/level`, ...writing, handle: addSchemeLevels },
    { method: 'PUT', path: oneLevel, ...writing, handle: updateLevel },
    { method: 'DELETE', path: oneLevel, ...writing, handle: removeLevel },
    { method: 'PUT', path: `${oneLevel}/member`, ...writing, handle: addLevelMembers },
    {
      method: 'DELETE',
      path: `${oneLevel}/member/{memberId}`,
      ...writing,
      handle: removeLevelMember,
    },
    {
      method: 'GET',
      path: '/rest/api/3/securitylevel/{id}',
      who: 'open',
      scopes: { classic: 'manage:jira-configuration' },
      handle: getLevel,
    },
    {
      method: 'GET',
      path: `${ofProject}/issuesecuritylevelscheme`,
      who: 'user',
      handle: getProjectScheme,
    },
    { method: 'GET', path: `${ofProject}/securitylevel`, who: 'open', handle: listProjectLevels },
  ],
}
