import { groupsOf, holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../http/members.ts'
import { filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { ownFilterSettings } from './own-settings.ts'
import { readShares, shareBean } from './shares.ts'
import { addFilter, type Filter, filters, type Share } from './state.ts'

function isShared(context: Context, shares: readonly Share[]): boolean {
  const { site, caller } = context
  return shares.some((share) => {
    if (share.type === 'global') return true
    if (caller === undefined) return false
    if (share.type === 'group') {
      return groupsOf(site, caller.accountId).some(({ groupId }) => groupId === share.groupId)
    }
    return share.type !== 'user' || share.accountId === caller.accountId
  })
}

/** Others' private filters are seen by administrators only, and only when they ask for it. */
function isVisible(context: Context, filter: Filter): boolean {
  const { site, caller } = context
  if (filter.ownerAccountId === caller?.accountId) return true
  const overrides =
    context.query.get('overrideSharePermissions') === 'true' &&
    holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
  return overrides || isShared(context, [...filter.shares, ...filter.editors])
}

function findFilter(context: Context): Filter {
  const filter = filters.of(context.site)[context.params.id ?? '']
  if (filter === undefined || !isVisible(context, filter)) {
    return refuse(400, `The selected filter is not available to you, perhaps it has been deleted.`)
  }
  return filter
}

function ownFilter(context: Context): Filter {
  const filter = findFilter(context)
  if (filter.ownerAccountId !== context.caller?.accountId) {
    refuse(400, 'You do not have permission to edit the selected filter.')
  }
  return filter
}

function filterBean(context: Context, filter: Filter): Readonly<Record<string, unknown>> {
  const owner = accounts.of(context.site)[filter.ownerAccountId]
  const { id, name, description, jql } = filter
  return {
    self: `${context.api}/filter/${id}`,
    id,
    name,
    description,
    jql,
    ...(owner ? { owner: userBean(context, owner) } : {}),
    viewUrl: `${context.site.address}/issues/?filter=${id}`,
    searchUrl: `${context.api}/search/jql?jql=${encodeURIComponent(jql)}`,
    favourite: false,
    favouritedCount: 0,
    sharePermissions: filter.shares.map((share) => shareBean(context, share)),
    editPermissions: filter.editors.map((share) => shareBean(context, share)),
    subscriptions: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
    sharedUsers: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
  }
}

/** Names are unique per owner. */
function refuseTaken(context: Context, name: string, own: Filter | undefined): void {
  const taken = Object.values(filters.of(context.site)).some(
    (other) =>
      other !== own &&
      other.ownerAccountId === context.caller?.accountId &&
      other.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuseFields(400, { filterName: 'Filter with same name already exists' })
}

/** `POST /filter` answers 200, not 201. */
function createFilter(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, undefined)
  const filter = addFilter(context.site, {
    name,
    description: optionalText(body, 'description') ?? '',
    jql: optionalText(body, 'jql') ?? '',
    ownerAccountId: context.caller?.accountId ?? '',
    shares: readShares(context, body, 'sharePermissions'),
    editors: readShares(context, body, 'editPermissions'),
  })
  return ok(filterBean(context, filter))
}

function updateFilter(context: Context): Reply {
  const filter = ownFilter(context)
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, filter)
  Object.assign(filter, {
    name,
    description: optionalText(body, 'description') ?? filter.description,
    jql: optionalText(body, 'jql') ?? filter.jql,
    shares: body.sharePermissions ? readShares(context, body, 'sharePermissions') : filter.shares,
    editors: body.editPermissions ? readShares(context, body, 'editPermissions') : filter.editors,
  })
  return ok(filterBean(context, filter))
}

function deleteFilter(context: Context): Reply {
  delete filters.of(context.site)[ownFilter(context).id]
  return noContent()
}

function searchFilters(context: Context): Reply {
  const ids = context.query.getAll('id')
  if (ids.length > 200) refuse(400, 'The maximum number of filter ids is 200.')
  const expand = new Set((context.query.get('expand') ?? '').split(','))
  const visible = Object.values(filters.of(context.site)).filter((filter) =>
    isVisible(context, filter),
  )
  const wanted = visible.filter(({ id }) => ids.length === 0 || ids.includes(id))
  const named = filterByText(context, 'filterName', wanted, ({ name }) => [name])
  const keys = { name: (filter: Filter) => filter.name, id: (filter: Filter) => Number(filter.id) }
  const always = new Set(['self', 'id', 'name'])
  const beans = orderItems(context, named, keys, 'name').map((filter) => {
    const isWritable = filter.ownerAccountId === context.caller?.accountId
    const entries = Object.entries({ ...filterBean(context, filter), isWritable })
    return {
      ...Object.fromEntries(entries.filter(([member]) => always.has(member) || expand.has(member))),
      expand:
        'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions',
    }
  })
  return ok(pageBean(context, beans, { size: 50, cap: 100 }))
}

/** Here a filter that is not there is 404, as the specification has it. */
function getShare(context: Context): Reply {
  const filter = filters.of(context.site)[context.params.id ?? '']
  const visible = filter !== undefined && isVisible(context, filter) ? filter.shares : []
  const share = visible.find(({ id }) => String(id) === context.params.permissionId)
  return share === undefined
    ? refuse(404, 'The share permission is not found.')
    : ok(shareBean(context, share))
}

/** Nothing sets the columns of a filter here, so none has any. */
function getColumns(context: Context): Reply {
  findFilter(context)
  return refuse(404, 'No column configuration is set for the filter.')
}

function listMine(context: Context): Reply {
  const mine = Object.values(filters.of(context.site)).filter(
    ({ ownerAccountId }) => ownerAccountId === context.caller?.accountId,
  )
  return ok(mine.map((filter) => filterBean(context, filter)))
}

const one = '/rest/api/3/filter/{id}'
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'write:jira-work' },
}

/** Saved searches and whom they are shared with. */
export const filtersResource: Resource = {
  name: 'filters',
  routes: [
    { method: 'GET', path: '/rest/api/3/filter/search', who: 'open', handle: searchFilters },
    { method: 'GET', path: '/rest/api/3/filter/my', who: 'user', handle: listMine },
    { method: 'POST', path: '/rest/api/3/filter', ...writing, handle: createFilter },
    {
      method: 'GET',
      path: one,
      who: 'open',
      handle: (context) => ok(filterBean(context, findFilter(context))),
    },
    { method: 'PUT', path: one, ...writing, handle: updateFilter },
    { method: 'DELETE', path: one, ...writing, handle: deleteFilter },
    {
      method: 'GET',
      path: `${one}/permission`,
      who: 'open',
      handle: (context) => ok(findFilter(context).shares.map((share) => shareBean(context, share))),
    },
    {
      method: 'GET',
      path: `${one}/permission/{permissionId}`,
      who: 'user',
      handle: getShare,
    },
    { method: 'GET', path: `${one}/columns`, who: 'user', handle: getColumns },
    ...ownFilterSettings,
  ],
}
