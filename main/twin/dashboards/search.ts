import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByText, orderItems } from '../http/order.ts'
import { pageBean, pageOf } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand } from '../http/text-paging.ts'
import { ownerAsked, readSharesAsked } from '../shares/search.ts'
import { accounts } from '../users/state.ts'
import { isVisible } from './access.ts'
import { dashboardBean, foundDashboardBean, searchExpands } from './bean.ts'
import { type Dashboard, dashboards } from './state.ts'

const listSeen = (context: Context): readonly Dashboard[] =>
  Object.values(dashboards.of(context.site)).filter((one) => isVisible(context, one))

function readExpand(context: Context): ReadonlySet<string> {
  const expand = queryExpand(context)
  for (const name of expand) {
    if (!Object.hasOwn(searchExpands, name)) refuse(400, `The expand '${name}' is not valid.`)
  }
  return expand
}

/** There is no trash or archive of dashboards in the twin. */
function isActiveAsked({ query }: Context): boolean {
  const status = query.get('status') ?? 'active'
  if (!['active', 'archived', 'deleted'].includes(status)) {
    refuse(400, `The status '${status}' is not valid.`)
  }
  return status === 'active'
}

/** `GET /dashboard/search`: the dashboards that the caller sees and that fit all that is asked. */
export function searchDashboards(context: Context): Reply {
  const expand = readExpand(context)
  const owner = ownerAsked(context)
  const fits = readSharesAsked(context)
  const fitting = (isActiveAsked(context) ? listSeen(context) : []).filter(
    ({ ownerAccountId, shares }) => (owner === null || ownerAccountId === owner) && fits(shares),
  )
  const named = filterByText(context, 'dashboardName', fitting, ({ name }) => [name])
  const keys = {
    name: (one: Dashboard) => one.name,
    id: (one: Dashboard) => Number(one.id),
    description: (one: Dashboard) => one.description,
    owner: ({ ownerAccountId }: Dashboard) =>
      accounts.of(context.site)[ownerAccountId ?? '']?.displayName ?? '',
    favorite_count: () => 0,
    is_favorite: () => 0,
  }
  const beans = orderItems(context, named, keys, 'name').map((one) =>
    foundDashboardBean(context, one, expand),
  )
  return ok(pageBean(context, beans))
}

/** `GET /dashboard`: a page of its own kind. */
export function listDashboards(context: Context): Reply {
  const asked = context.query.get('filter')
  if (asked !== null && asked !== 'my' && asked !== 'favourite') {
    return refuse(400, `The filter '${asked}' is not valid.`)
  }
  const wanted = listSeen(context).filter(
    ({ ownerAccountId }) =>
      asked === null || (asked === 'my' && ownerAccountId === context.caller?.accountId),
  )
  const beans = wanted.map((one) => dashboardBean(context, one))
  return ok(pageOf(context, 'dashboards', beans, { size: 20 }))
}
