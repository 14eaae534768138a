import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, type Members, optionalText, requiredText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { overridesShares } from '../shares/reach.ts'
import { readShares } from '../shares/read.ts'
import {
  anyDashboard,
  extend,
  extendedDashboard,
  isOwn,
  notThere,
  updatableDashboard,
} from './access.ts'
import { dashboardBean } from './bean.ts'
import { copyGadgets } from './place-gadgets.ts'
import { addDashboard, type Dashboard, dashboards, findDashboardNamed } from './state.ts'

/** Names are unique per owner. */
function refuseTaken(
  context: Context,
  name: string,
  ownerId: string | null,
  own?: Dashboard,
): void {
  const other = findDashboardNamed(context.site, ownerId, name)
  if (other !== undefined && other !== own) {
    refuseFields(400, { dashboardName: 'Dashboard with same name already exists.' })
  }
}

function refuseWithoutShares(body: Members): void {
  for (const member of ['sharePermissions', 'editPermissions']) {
    if (!Array.isArray(body[member])) refuseFields(400, { [member]: `The ${member} is required.` })
  }
}

/** Name, description and shares of a body: all of them, for they replace what was there. */
function readDetails(context: Context, body: Members) {
  refuseWithoutShares(body)
  const overrides = overridesShares(context, extend)
  return {
    name: requiredText(body, 'name'),
    description: optionalText(body, 'description') ?? '',
    shares: readShares(context, body, 'sharePermissions', overrides),
    editors: readShares(context, body, 'editPermissions', overrides),
  }
}

function addOwn(context: Context): Dashboard {
  const ownerAccountId = context.caller?.accountId ?? ''
  const body = bodyMembers(context)
  refuseTaken(context, requiredText(body, 'name'), ownerAccountId)
  return addDashboard(context.site, { ...readDetails(context, body), ownerAccountId })
}

/** `POST /dashboard`; it answers 200, and the dashboard has no gadgets. */
export function createDashboard(context: Context): Reply {
  return ok(dashboardBean(context, addOwn(context)))
}

/** `POST /dashboard/{id}/copy`: the gadgets come along with their configuration. */
export function copyDashboard(context: Context): Reply {
  const original = extendedDashboard(context)
  const copy = addOwn(context)
  copy.columns = original.columns
  copy.gadgets = copyGadgets(context.site, original.gadgets)
  return ok(dashboardBean(context, copy))
}

/** `PUT /dashboard/{id}` replaces all details. */
export function updateDashboard(context: Context): Reply {
  const dashboard = updatableDashboard(context)
  const details = readDetails(context, bodyMembers(context))
  refuseTaken(context, details.name, dashboard.ownerAccountId, dashboard)
  Object.assign(dashboard, details)
  return ok(dashboardBean(context, dashboard))
}

/** `DELETE /dashboard/{id}`: by its owner only, and never the default one. */
export function deleteDashboard(context: Context): Reply {
  const dashboard = anyDashboard(context)
  if (dashboard === undefined || dashboard.ownerAccountId === null || !isOwn(context, dashboard)) {
    return refuse(400, notThere)
  }
  delete dashboards.of(context.site)[dashboard.id]
  return noContent()
}
