import { findGroupNamed } from '../groups/state.ts'
import type { Route } from '../http/route.ts'
import type { ProjectCreation, ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import { replaceGroupInRoles } from './membership.ts'
import {
  addProjectActors,
  getProjectRole,
  removeProjectActor,
  setProjectActors,
} from './project-actors.ts'
import { listProjectRoles, listRoleDetails, roleLinks } from './project-roles.ts'
import {
  addDefaultActors,
  createRole,
  deleteRole,
  getDefaultActors,
  getRole,
  listRoles,
  removeDefaultActor,
  updateRole,
  updateRolePartly,
} from './roles.ts'
import {
  actorsOf,
  addActor,
  addonsRoleName,
  addRole,
  administratorsRoleId,
  roleSlice,
  rolesOfProject,
} from './state.ts'

const base = '/rest/api/3'
const ofProject = `${base}/project/{projectIdOrKey}/role`
const actorScope: Pick<Route, 'scopes'> = { scopes: { classic: 'manage:jira-project' } }
const addScope: Pick<Route, 'scopes'> = { scopes: { classic: 'manage:jira-configuration' } }

function seed(site: Site): void {
  const administrators = addRole(site, {
    id: administratorsRoleId,
    name: 'Administrators',
    description: 'A project role that represents administrators in a project',
    system: true,
  })
  const admins = findGroupNamed(site, 'jira-administrators')
  if (admins !== undefined) addActor(site, administrators.defaultActors, 'group', admins.groupId)
  addRole(site, {
    name: addonsRoleName,
    description:
      'A project role that represents Connect add-ons declaring a scope that requires more than read issue permissions',
    system: true,
  })
}

/** A team-managed project makes roles of its own; the lead is its administrator. */
function teamProjectCreated(site: Site, project: ProjectRecord): void {
  for (const name of ['Administrator', 'Member', 'Viewer', addonsRoleName]) {
    const role = addRole(site, { name, scopeProjectId: project.id })
    if (name !== 'Administrator') continue
    addActor(site, actorsOf(site, project.id, role.id), 'user', project.leadAccountId)
  }
}

/** A project gets the default actors; a template adds the lead as administrator. */
function projectCreated(site: Site, project: ProjectRecord, creation: ProjectCreation): void {
  for (const role of rolesOfProject(site, project)) {
    const list = actorsOf(site, project.id, role.id)
    for (const { kind, subjectId } of role.defaultActors) addActor(site, list, kind, subjectId)
    if (creation.templateKey !== undefined && role.id === administratorsRoleId) {
      addActor(site, list, 'user', project.leadAccountId)
    }
  }
}

/** The apps' role of a team-managed project outlives it, then without scope. */
function projectDeleted(site: Site, projectId: string): void {
  const { roles, actors } = roleSlice.of(site)
  delete actors[projectId]
  for (const role of Object.values(roles)) {
    if (role.scopeProjectId !== projectId) continue
    if (role.name === addonsRoleName) delete role.scopeProjectId
    else delete roles[role.id]
  }
}

/** Project roles, their default actors and their actors in projects. */
export const projectRolesResource: Resource = {
  name: 'project-roles',
  seed,
  projectCreated,
  teamProjectCreated,
  projectDeleted,
  projectMembers: (context, project) => ({ roles: roleLinks(context, project) }),
  groupDeleted: replaceGroupInRoles,
  routes: [
    { method: 'GET', path: `${base}/role`, who: 'admin', ...addScope, handle: listRoles },
    { method: 'POST', path: `${base}/role`, who: 'admin', handle: createRole },
    { method: 'GET', path: `${base}/role/{id}`, who: 'admin', ...addScope, handle: getRole },
    { method: 'POST', path: `${base}/role/{id}`, who: 'admin', handle: updateRolePartly },
    { method: 'PUT', path: `${base}/role/{id}`, who: 'admin', handle: updateRole },
    { method: 'DELETE', path: `${base}/role/{id}`, who: 'admin', handle: deleteRole },
    { method: 'GET', path: `${base}/role/{id}/actors`, who: 'admin', handle: getDefaultActors },
    { method: 'POST', path: `${base}/role/{id}/actors`, who: 'admin', handle: addDefaultActors },
    {
      method: 'DELETE',
      path: `${base}/role/{id}/actors`,
      who: 'admin',
      handle: removeDefaultActor,
    },
    { method: 'GET', path: ofProject, who: 'open', handle: listProjectRoles },
    { method: 'GET', path: `${ofProject}/{id}`, who: 'open', handle: getProjectRole },
    {
      method: 'POST',
      path: `${ofProject}/{id}`,
      who: 'user',
      ...addScope,
      handle: addProjectActors,
    },
    {
      method: 'PUT',
      path: `${ofProject}/{id}`,
      who: 'user',
      ...actorScope,
      handle: setProjectActors,
    },
    {
      method: 'DELETE',
      path: `${ofProject}/{id}`,
      who: 'user',
      ...actorScope,
      handle: removeProjectActor,
    },
    {
      method: 'GET',
      path: `${base}/project/{projectIdOrKey}/roledetails`,
      who: 'open',
      handle: listRoleDetails,
    },
  ],
}
