import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { seedStatuses } from '../seed/statuses.ts'
import {
  getCategory,
  getOldStatus,
  getStatuses,
  getStatusesByNames,
  listCategories,
  listOldStatuses,
  searchStatuses,
} from './read.ts'
import { statuses } from './state.ts'
import { getIssueTypeUsages, getProjectUsages, getWorkflowUsages } from './usages.ts'
import { createStatuses, deleteStatuses, updateStatuses } from './write.ts'

/** The new API is for administrators, unlike the old one. */
function newRoute(method: Route['method'], path: string, handle: Route['handle']): Route {
  return {
    method,
    path: `/rest/api/3/statuses${path}`,
    who: 'admin',
    scopes: {
      classic: 'manage:jira-configuration',
      granular: [method === 'GET' ? 'read:workflow:jira' : 'write:workflow:jira'],
    },
    handle,
  }
}

function oldRoute(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path: `/rest/api/3${path}`, who: 'user', handle }
}

/** Statuses, in both APIs. */
export const statusesResource: Resource = {
  name: 'statuses',
  routes: [
    newRoute('GET', '', getStatuses),
    newRoute('POST', '', createStatuses),
    newRoute('PUT', '', updateStatuses),
    newRoute('DELETE', '', deleteStatuses),
    newRoute('GET', '/byNames', getStatusesByNames),
    newRoute('GET', '/search', searchStatuses),
    newRoute('GET', '/{statusId}/workflowUsages', getWorkflowUsages),
    newRoute('GET', '/{statusId}/projectUsages', getProjectUsages),
    newRoute('GET', '/{statusId}/project/{projectId}/issueTypeUsages', getIssueTypeUsages),
    oldRoute('/status', listOldStatuses),
    oldRoute('/status/{idOrName}', getOldStatus),
    oldRoute('/statuscategory', listCategories),
    oldRoute('/statuscategory/{idOrKey}', getCategory),
  ],
  seed: seedStatuses,
  projectDeleted: (site, projectId) => {
    for (const status of Object.values(statuses.of(site))) {
      if (status.projectId === projectId) delete statuses.of(site)[status.id]
    }
  },
}
