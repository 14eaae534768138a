import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Audience, Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { visibleProject } from './access.ts'
import { projectBean } from './bean.ts'
import { createProject } from './create.ts'
import {
  getHierarchy,
  getProjectStatuses,
  getType,
  listTypes,
  suggestKey,
  suggestName,
  validateKey,
} from './details.ts'
import { featureRoutes, projectFeatures } from './features.ts'
import {
  archiveProject,
  deleteEffect,
  deleteProject,
  deleteProjectAsTask,
  purgeProject,
  restoreProject,
} from './remove.ts'
import { listProjects, searchProjects } from './search.ts'
import { senderAddresses, senderAddressRoutes } from './sender-address.ts'
import { updateProject } from './update.ts'

function read(path: string, handle: Route['handle'], who: Audience = 'open'): Route {
  return { method: 'GET', path: `/rest/api/3${path}`, who, handle }
}

function write(
  method: Route['method'],
  path: string,
  handle: Route['handle'],
  who: Audience,
  classic = 'manage:jira-configuration',
): Route {
  return { method, path: `/rest/api/3${path}`, who, scopes: { classic }, handle }
}

function getProject(context: Context): Reply {
  return ok(projectBean(context, visibleProject(context, context.params.projectIdOrKey ?? '')))
}

const one = '/project/{projectIdOrKey}'

/** Projects. What nobody signed in may not see is not there: 404, not 401. */
export const projectsResource: Resource = {
  name: 'projects',
  routes: [
    read('/project', listProjects),
    read('/project/recent', listProjects),
    read('/project/search', searchProjects),
    read('/project/type', listTypes, 'user'),
    read('/project/type/accessible', listTypes, 'user'),
    read('/project/type/{projectTypeKey}', getType, 'user'),
    read('/project/type/{projectTypeKey}/accessible', getType, 'user'),
    read(one, getProject),
    read(`${one}/statuses`, getProjectStatuses),
    read('/project/{projectId}/hierarchy', getHierarchy),
    read('/projectvalidate/key', validateKey, 'user'),
    read('/projectvalidate/validProjectKey', suggestKey, 'user'),
    read('/projectvalidate/validProjectName', suggestName, 'user'),
    write('POST', '/project', createProject, 'user'),
    write('PUT', one, updateProject, 'user', 'manage:jira-project'),
    write('DELETE', one, deleteProject, 'admin'),
    write('POST', `${one}/delete`, deleteProjectAsTask, 'admin'),
    write('POST', `${one}/archive`, archiveProject, 'user', 'manage:jira-project'),
    write('POST', `${one}/restore`, restoreProject, 'admin'),
    ...featureRoutes,
    ...senderAddressRoutes,
  ],
  taskEffects: { [deleteEffect]: purgeProject },
  projectDeleted: (site, projectId) => {
    delete projectFeatures.of(site)[projectId]
    delete senderAddresses.of(site)[projectId]
  },
}
