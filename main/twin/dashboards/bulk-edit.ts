import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { type ErrorCollection, refuse } from '../http/errors.ts'
import {
  bodyMembers,
  isMembers,
  type Members,
  optionalIds,
  optionalText,
  requiredText,
} from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { readShares } from '../shares/read.ts'
import { isSameShare, type Share } from '../shares/state.ts'
import { accounts } from '../users/state.ts'
import { isOwn, notThere } from './access.ts'
import { type Dashboard, dashboards, findDashboardNamed } from './state.ts'

/** Does the work on one dashboard; a complaint if it cannot. */
type Edit = (dashboard: Dashboard) => string | undefined

const inner = (members: Members, name: string): Members => {
  const value = members[name]
  return isMembers(value) ? value : refuse(400, `The ${name} has to be provided.`)
}

function freeName({ site }: Context, ownerId: string, name: string): string {
  let count = 1
  while (findDashboardNamed(site, ownerId, `${name} (${count})`) !== undefined) count += 1
  return `${name} (${count})`
}

function changeOwner(context: Context, body: Members): Edit {
  const details = inner(body, 'changeOwnerDetails')
  const newOwner = requiredText(details, 'newOwner', 128)
  if (accounts.of(context.site)[newOwner]?.active !== true) {
    refuse(400, `The user with account ID '${newOwner}' was not found.`)
  }
  return (dashboard) => {
    const other = findDashboardNamed(context.site, newOwner, dashboard.name)
    if (other !== undefined && other !== dashboard) {
      if (details.autofixName !== true) return 'The new owner has a dashboard with the same name.'
      dashboard.name = freeName(context, newOwner, dashboard.name)
    }
    dashboard.ownerAccountId = newOwner
    return undefined
  }
}

function changeShares(context: Context, body: Members, action: string, overrides: boolean): Edit {
  const details = inner(body, 'permissionDetails')
  const named = {
    shares: readShares(context, details, 'sharePermissions', overrides),
    editors: readShares(context, details, 'editPermissions', overrides),
  }
  const change = (present: readonly Share[], asked: readonly Share[]): readonly Share[] => {
    const isAmong = (list: readonly Share[], share: Share) =>
      list.some((one) => isSameShare(one, share))
    if (action === 'removePermission') return present.filter((share) => !isAmong(asked, share))
    if (action === 'changePermission') return asked
    return [...present, ...asked.filter((share) => !isAmong(present, share))]
  }
  return (dashboard) => {
    dashboard.shares = change(dashboard.shares, named.shares)
    dashboard.editors = change(dashboard.editors, named.editors)
    return undefined
  }
}

function readEdit(context: Context, body: Members, action: string, overrides: boolean): Edit {
  switch (action) {
    case 'changeOwner':
      return changeOwner(context, body)
    case 'changePermission':
    case 'addPermission':
    case 'removePermission':
      return changeShares(context, body, action, overrides)
    default:
      return refuse(400, `The action '${action}' is not valid.`)
  }
}

/** `PUT /dashboard/bulk/edit`: 200 even when some dashboards could not be changed. */
export function bulkEdit(context: Context): Reply {
  const { site, caller } = context
  const body = bodyMembers(context)
  const action = optionalText(body, 'action') ?? ''
  const ids = optionalIds(body, 'entityIds') ?? refuse(400, 'The entityIds has to be provided.')
  const isExtended =
    body.extendAdminPermissions === true &&
    holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
  const edit = readEdit(context, body, action, isExtended)
  const entityErrors: Record<string, ErrorCollection> = {}
  for (const id of ids) {
    const dashboard = dashboards.of(site)[id]
    const may =
      dashboard !== undefined &&
      dashboard.ownerAccountId !== null &&
      (isOwn(context, dashboard) || isExtended)
    const complaint = may ? edit(dashboard) : notThere
    if (complaint !== undefined) entityErrors[id] = { errorMessages: [complaint], errors: {} }
  }
  return ok({ action, entityErrors })
}
