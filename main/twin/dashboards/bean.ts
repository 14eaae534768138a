import type { Context } from '../http/context.ts'
import { shareBean } from '../shares/bean.ts'
import { olderUserBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { isWritable } from './access.ts'
import type { Dashboard, Gadget } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** A dashboard by itself. Nobody has marked it: no public operation does. */
export function dashboardBean(context: Context, dashboard: Dashboard): Bean {
  const { id, name, description, ownerAccountId, shares, editors } = dashboard
  const owner = accounts.of(context.site)[ownerAccountId ?? '']
  return {
    id,
    name,
    description,
    isFavourite: false,
    ...(owner ? { owner: olderUserBean(context, owner) } : {}),
    popularity: 0,
    self: `${context.api}/dashboard/${id}`,
    sharePermissions: shares.map((share) => shareBean(context, share)),
    editPermissions: editors.map((share) => shareBean(context, share)),
    isWritable: isWritable(context, dashboard),
    systemDashboard: ownerAccountId === null,
    view: `${context.site.address}/jira/dashboards/${id}`,
  }
}

/** Members of a dashboard by the word that asks for them in the search. */
export const searchExpands: Readonly<Record<string, string>> = {
  description: 'description',
  owner: 'owner',
  viewUrl: 'view',
  favourite: 'isFavourite',
  isFavourite: 'isFavourite',
  favouritedCount: 'popularity',
  popularity: 'popularity',
  sharePermissions: 'sharePermissions',
  editPermissions: 'editPermissions',
  isWritable: 'isWritable',
}

/** A dashboard in the search: its name, and what was asked for. */
export function foundDashboardBean(
  context: Context,
  dashboard: Dashboard,
  expand: ReadonlySet<string>,
): Bean {
  const wanted = new Set(['id', 'name', 'self', ...[...expand].map((word) => searchExpands[word])])
  const all = Object.entries(dashboardBean(context, dashboard))
  return Object.fromEntries(all.filter(([member]) => wanted.has(member)))
}

/** A gadget without its configuration. */
export function gadgetBean({ properties: _, ...gadget }: Gadget): Bean {
  return gadget
}
