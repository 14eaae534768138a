import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { refuseWrongJql } from '../jql/refuse.ts'
import { overridesShares } from '../shares/reach.ts'
import { readShares } from '../shares/read.ts'
import { newShare, type Share } from '../shares/state.ts'
import { accounts } from '../users/state.ts'
import { editableFilter, isAdministrator, isOwn, override, seenFilter } from './access.ts'
import { filterBean } from './bean.ts'
import { shareScopeOf } from './own-settings.ts'
import {
  addFilter,
  type Filter,
  filters,
  findFilterNamed,
  markFavourite,
  removeFilter,
} from './state.ts'

/** Names are unique per owner. */
function refuseTaken(context: Context, name: string, ownerId: string, own?: Filter): void {
  const other = findFilterNamed(context.site, ownerId, name)
  if (other !== undefined && other !== own) {
    refuseFields(400, { filterName: 'Filter with same name already exists' })
  }
}

/** The shares of a body, or what the caller shares by default. */
function firstShares(context: Context, overrides: boolean): readonly Share[] {
  const body = bodyMembers(context)
  if (Array.isArray(body.sharePermissions)) {
    return readShares(context, body, 'sharePermissions', overrides)
  }
  return shareScopeOf(context) === 'PRIVATE'
    ? []
    : [newShare(context.site, { type: 'authenticated' })]
}

function markAsAsked(context: Context, filter: Filter): void {
  const { favourite } = bodyMembers(context)
  if (typeof favourite !== 'boolean') return
  markFavourite(context.site, context.caller?.accountId ?? '', filter.id, favourite)
}

/** `POST /filter`; it answers 200, not 201. */
export function createFilter(context: Context): Reply {
  const body = bodyMembers(context)
  const ownerAccountId = context.caller?.accountId ?? ''
  const name = requiredText(body, 'name')
  refuseTaken(context, name, ownerAccountId)
  const jql = optionalText(body, 'jql') ?? ''
  refuseWrongJql(context, jql)
  const overrides = overridesShares(context, override)
  const filter = addFilter(context.site, {
    name,
    description: optionalText(body, 'description') ?? '',
    jql,
    ownerAccountId,
    shares: firstShares(context, overrides),
    editors: readShares(context, body, 'editPermissions', overrides),
  })
  markAsAsked(context, filter)
  return ok(filterBean(context, filter))
}

/** `PUT /filter/{id}`: lists that are given replace the old ones, what is absent stays. */
export function updateFilter(context: Context): Reply {
  const filter = editableFilter(context)
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, filter.ownerAccountId, filter)
  const jql = optionalText(body, 'jql')
  if (jql !== undefined) refuseWrongJql(context, jql)
  const overrides = overridesShares(context, override)
  const shares = (member: string, present: readonly Share[]) =>
    Array.isArray(body[member]) ? readShares(context, body, member, overrides) : present
  Object.assign(filter, {
    name,
    description: optionalText(body, 'description') ?? filter.description,
    jql: jql ?? filter.jql,
    shares: shares('sharePermissions', filter.shares),
    editors: shares('editPermissions', filter.editors),
  })
  markAsAsked(context, filter)
  return ok(filterBean(context, filter))
}

/** `DELETE /filter/{id}`: by its owner, or an administrator, who need not see it. */
export function deleteFilter(context: Context): Reply {
  const filter = filters.of(context.site)[context.params.id ?? '']
  if (filter === undefined || !(isOwn(context, filter) || isAdministrator(context))) {
    return refuse(400, 'The filter was not found, or you do not have permission to delete it.')
  }
  removeFilter(context.site, filter.id)
  return noContent()
}

/** `PUT /filter/{id}/owner`: by its owner, or an administrator, who need not see it. */
export function changeOwner(context: Context): Reply {
  const { site, params } = context
  const { accountId = '' } = context.caller ?? {}
  const any = isAdministrator(context) ? filters.of(site)[params.id ?? ''] : undefined
  const filter = any ?? seenFilter(context) ?? refuse(404, 'The filter was not found.')
  if (filter.ownerAccountId !== accountId && !isAdministrator(context)) {
    refuse(403, 'You do not have permission to change the owner of the filter.')
  }
  const newOwner = requiredText(bodyMembers(context), 'accountId', 128)
  const account = accounts.of(site)[newOwner]
  if (account === undefined || !account.active) {
    refuse(404, `The user with account ID '${newOwner}' was not found.`)
  }
  refuseTaken(context, filter.name, newOwner, filter)
  filter.ownerAccountId = newOwner
  return noContent()
}
