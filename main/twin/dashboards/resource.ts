import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { withoutGroup, withoutProject } from '../shares/state.ts'
import { findDashboard } from './access.ts'
import { dashboardBean } from './bean.ts'
import { bulkEdit } from './bulk-edit.ts'
import { gadgetRoutes } from './gadgets.ts'
import { itemPropertyRoutes } from './properties.ts'
import { listDashboards, searchDashboards } from './search.ts'
import { dashboards } from './state.ts'
import { copyDashboard, createDashboard, deleteDashboard, updateDashboard } from './write.ts'

const base = '/rest/api/3/dashboard'
const one = `${base}/{id}`
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'write:jira-work' },
}

/** Dashboards, whom they are shared with, their gadgets and the gadgets' configuration. */
export const dashboardsResource: Resource = {
  name: 'dashboards',
  projectDeleted: (site, projectId) => {
    for (const dashboard of Object.values(dashboards.of(site))) {
      dashboard.shares = withoutProject(dashboard.shares, projectId)
      dashboard.editors = withoutProject(dashboard.editors, projectId)
    }
  },
  groupDeleted: (site, groupId, swapGroupId) => {
    for (const dashboard of Object.values(dashboards.of(site))) {
      dashboard.shares = withoutGroup(dashboard.shares, groupId, swapGroupId)
      dashboard.editors = withoutGroup(dashboard.editors, groupId, swapGroupId)
    }
  },
  routes: [
    { method: 'GET', path: base, who: 'open', handle: listDashboards },
    { method: 'POST', path: base, ...writing, handle: createDashboard },
    { method: 'GET', path: `${base}/search`, who: 'open', handle: searchDashboards },
    { method: 'PUT', path: `${base}/bulk/edit`, ...writing, handle: bulkEdit },
    {
      method: 'GET',
      path: one,
      who: 'open',
      handle: (context) => ok(dashboardBean(context, findDashboard(context))),
    },
    { method: 'PUT', path: one, ...writing, handle: updateDashboard },
    { method: 'DELETE', path: one, ...writing, handle: deleteDashboard },
    { method: 'POST', path: `${one}/copy`, ...writing, handle: copyDashboard },
    ...gadgetRoutes,
    ...itemPropertyRoutes,
  ],
}
