import { findDashboard, isVisible } from '../../dashboards/access.ts'
import { dashboardsResource } from '../../dashboards/resource.ts'
import { type Dashboard, dashboards } from '../../dashboards/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { pageOf } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

/** A dashboard (`DashboardBean`): its name and address; gadgets are not readable. */
function dashboardBean(context: Context, { id, name }: Dashboard): Record<string, unknown> {
  return {
    id,
    name,
    self: `${context.api}/dashboard/${id}`,
    view: `${context.site.address}/secure/Dashboard.jspa?selectPageId=${id}`,
  }
}

/** `GET /dashboard`: those the caller sees, or with `filter` own or marked ones; nobody marks any. */
function listDashboards(context: Context): Reply {
  const asked = context.query.get('filter')
  if (asked !== null && asked !== 'my' && asked !== 'favourite') {
    return refuse(400, `The filter '${asked}' is not valid.`)
  }
  const found = Object.values(dashboards.of(context.site))
    .filter((one) => isVisible(context, one))
    .filter(
      ({ ownerAccountId }) =>
        asked === null || (asked === 'my' && ownerAccountId === context.caller?.accountId),
    )
  const beans = found.map((one) => dashboardBean(context, one))
  return ok(pageOf(context, 'dashboards', beans, { size: 20, cap: 1000 }))
}

const all = '/rest/api/2/dashboard'
const properties = '/dashboard/{dashboardId}/items/{itemId}/properties'
const property = `${properties}/{propertyKey}`

/** Dashboards (jira-dc-api §3.15): REST reads their names and writes properties of their items. */
export const dashboardRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'open', handle: listDashboards },
  {
    method: 'GET',
    path: `${all}/{id}`,
    who: 'open',
    handle: (context) => ok(dashboardBean(context, findDashboard(context))),
  },
  sharedRoute(dashboardsResource, 'GET', properties),
  sharedRoute(dashboardsResource, 'GET', property),
  sharedRoute(dashboardsResource, 'PUT', property),
  sharedRoute(dashboardsResource, 'DELETE', property),
]
