import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { versionBean } from './bean.ts'
import { deleteVersion, mergeVersions, moveVersion, removeAndSwap } from './order-and-remove.ts'
import {
  countRelated,
  countUnresolved,
  getVersion,
  listProjectVersions,
  pageProjectVersions,
} from './read.ts'
import { createWork, deleteWork, listWork, updateWork } from './related-work.ts'
import { dropVersion, versionsOf } from './state.ts'
import { createVersion, updateVersion } from './write.ts'

const base = '/rest/api/3'
const one = `${base}/version/{id}`
const work = `${one}/relatedwork`
const ofProject = `${base}/project/{projectIdOrKey}`
const reading: Pick<Route, 'method' | 'who'> = { method: 'GET', who: 'open' }
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'manage:jira-project' },
}
const working: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'write:jira-work' },
}

/** Versions of projects. */
export const versionsResource: Resource = {
  name: 'versions',
  projectMembers: (context, project) => ({
    versions: versionsOf(context.site, project.id).map((one) => versionBean(context, one)),
  }),
  projectDeleted: (site, projectId) => {
    for (const { id } of versionsOf(site, projectId)) dropVersion(site, id)
  },
  routes: [
    { method: 'POST', path: `${base}/version`, ...writing, handle: createVersion },
    { ...reading, path: one, handle: getVersion },
    { method: 'PUT', path: one, ...writing, handle: updateVersion },
    { method: 'DELETE', path: one, ...writing, handle: deleteVersion },
    { method: 'PUT', path: `${one}/mergeto/{moveIssuesTo}`, ...writing, handle: mergeVersions },
    { method: 'POST', path: `${one}/move`, ...writing, handle: moveVersion },
    { method: 'POST', path: `${one}/removeAndSwap`, ...writing, handle: removeAndSwap },
    { ...reading, path: `${one}/relatedIssueCounts`, handle: countRelated },
    { ...reading, path: `${one}/unresolvedIssueCount`, handle: countUnresolved },
    { ...reading, path: work, handle: listWork },
    { method: 'POST', path: work, ...working, handle: createWork },
    { method: 'PUT', path: work, ...working, handle: updateWork },
    {
      method: 'DELETE',
      path: `${base}/version/{versionId}/relatedwork/{relatedWorkId}`,
      ...working,
      handle: deleteWork,
    },
    { ...reading, path: `${ofProject}/version`, handle: pageProjectVersions },
    { ...reading, path: `${ofProject}/versions`, handle: listProjectVersions },
  ],
}
