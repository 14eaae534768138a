import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isSharedWithCaller, overridesShares } from '../shares/reach.ts'
import { type Dashboard, dashboards } from './state.ts'

/** Name of the query member by which administrators pass over shares. */
export const extend = 'extendAdminPermissions'

/** The text for dashboards that are not there, or not for this caller. */
export const notThere =
  "The dashboard you requested either does not exist or you don't have the required permissions to perform this action."

/** Whether the caller owns a dashboard; the default one is its administrators'. */
export function isOwn({ site, caller }: Context, { ownerAccountId }: Dashboard): boolean {
  return ownerAccountId === null
    ? holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
    : ownerAccountId === caller?.accountId
}

/** Whether the caller may see a dashboard. Administrators do not see others' private ones here. */
export function isVisible(context: Context, dashboard: Dashboard): boolean {
  return (
    isOwn(context, dashboard) ||
    isSharedWithCaller(context, [...dashboard.shares, ...dashboard.editors])
  )
}

/** Whether the caller may change a dashboard; nobody changes the default one. */
export function isWritable(context: Context, dashboard: Dashboard): boolean {
  return (
    context.caller !== undefined &&
    dashboard.ownerAccountId !== null &&
    (isOwn(context, dashboard) || isSharedWithCaller(context, dashboard.editors))
  )
}

/** The dashboard of the path, whoever asks. */
export function anyDashboard({ site, params }: Context): Dashboard | undefined {
  return dashboards.of(site)[params.id ?? params.dashboardId ?? '']
}

/** The dashboard of the path; 404 for who may not see it. */
export function findDashboard(context: Context): Dashboard {
  const dashboard = anyDashboard(context)
  return dashboard !== undefined && isVisible(context, dashboard)
    ? dashboard
    : refuse(404, notThere)
}

/** The dashboard of the path where administrators may ask to pass over shares. */
export function extendedDashboard(context: Context): Dashboard {
  const any = overridesShares(context, extend) ? anyDashboard(context) : undefined
  return any ?? findDashboard(context)
}

function refuseDefault({ ownerAccountId }: Dashboard): void {
  if (ownerAccountId === null) refuse(400, 'The default dashboard cannot be changed.')
}

/** The dashboard of the path, to be changed: 404 for who only sees it. */
export function editableDashboard(context: Context): Dashboard {
  const dashboard = findDashboard(context)
  refuseDefault(dashboard)
  return isWritable(context, dashboard) ? dashboard : refuse(404, notThere)
}

/** The dashboard of the path, whose details are to be changed; administrators may extend theirs. */
export function updatableDashboard(context: Context): Dashboard {
  const any = overridesShares(context, extend) ? anyDashboard(context) : undefined
  if (any === undefined) return editableDashboard(context)
  refuseDefault(any)
  return any
}
