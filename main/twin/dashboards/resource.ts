import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByText } from '../http/order.ts'
import { pageBean, pageOf } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { type Dashboard, dashboards } from './state.ts'

function dashboardBean(context: Context, dashboard: Dashboard) {
  const { id, name, description, ownerAccountId } = dashboard
  const owner = accounts.of(context.site)[ownerAccountId ?? '']
  return {
    id,
    name,
    description,
    isFavourite: false,
    ...(owner ? { owner: userBean(context, owner) } : {}),
    popularity: 0,
    self: `${context.api}/dashboard/${id}`,
    sharePermissions: [{ id: Number(id), type: 'global' }],
    editPermissions: [],
    systemDashboard: ownerAccountId === null,
    view: `${context.site.address}/jira/dashboards/${id}`,
  }
}

const all = ({ site }: Context): readonly Dashboard[] => Object.values(dashboards.of(site))

function findDashboard(context: Context): Dashboard {
  const dashboard = dashboards.of(context.site)[context.params.id ?? '']
  return dashboard ?? refuse(404, `The dashboard with id '${context.params.id}' does not exist.`)
}

function search(context: Context): Reply {
  const named = filterByText(context, 'dashboardName', all(context), ({ name }) => [name])
  return ok(
    pageBean(
      context,
      named.map((one) => dashboardBean(context, one)),
    ),
  )
}

function listGadgets(context: Context): Reply {
  const gadgets = findDashboard(context).gadgets.map(({ properties, ...gadget }) => gadget)
  return ok({ gadgets })
}

function findProperties(context: Context): Readonly<Record<string, unknown>> {
  const { itemId } = context.params
  const gadget = findDashboard(context).gadgets.find(({ id }) => String(id) === itemId)
  return gadget?.properties ?? refuse(404, 'The dashboard item was not found.')
}

function listProperties(context: Context): Reply {
  const { id, itemId } = context.params
  const keys = Object.keys(findProperties(context)).map((key) => ({
    key,
    self: `${context.api}/dashboard/${id}/items/${itemId}/properties/${key}`,
  }))
  return ok({ keys })
}

function getProperty(context: Context): Reply {
  const { propertyKey = '' } = context.params
  const value = findProperties(context)[propertyKey]
  if (value === undefined) refuse(404, 'The dashboard item property was not found.')
  return ok({ key: propertyKey, value })
}

const one = '/rest/api/3/dashboard/{id}'
const properties = `${one}/items/{itemId}/properties`

/** Dashboards and their gadgets, to be read. */
export const dashboardsResource: Resource = {
  name: 'dashboards',
  routes: [
    {
      method: 'GET',
      path: '/rest/api/3/dashboard',
      who: 'open',
      handle: (context) =>
        ok(
          pageOf(
            context,
            'dashboards',
            all(context).map((dashboard) => dashboardBean(context, dashboard)),
            { size: 20 },
          ),
        ),
    },
    { method: 'GET', path: '/rest/api/3/dashboard/search', who: 'open', handle: search },
    {
      method: 'GET',
      path: '/rest/api/3/dashboard/gadgets',
      who: 'user',
      handle: () =>
        ok({
          gadgets: [
            {
              moduleKey: 'com.atlassian.jira.gadgets:filter-results-dashboard-item',
              title: 'Filter Results',
            },
            {
              moduleKey: 'com.atlassian.jira.gadgets:introduction-dashboard-item',
              title: 'Introduction',
            },
          ],
        }),
    },
    {
      method: 'GET',
      path: one,
      who: 'open',
      handle: (context) => ok(dashboardBean(context, findDashboard(context))),
    },
    { method: 'GET', path: '/rest/api/3/dashboard/{id}/gadget', who: 'open', handle: listGadgets },
    { method: 'GET', path: properties, who: 'open', handle: listProperties },
    { method: 'GET', path: `${properties}/{propertyKey}`, who: 'open', handle: getProperty },
  ],
}
