import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { queryExpand } from '../http/text-paging.ts'
import { shareBean } from '../shares/bean.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { isWritable } from './access.ts'
import { countFavourites, type Filter, isFavourite, type Subscription } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

function personBean(context: Context, accountId: string): Bean | undefined {
  const account = accounts.of(context.site)[accountId]
  return account === undefined ? undefined : userBean(context, account)
}

function subscriptionBean(context: Context, { id, accountId, groupId }: Subscription): Bean {
  const user = personBean(context, accountId)
  const group = groupSlice.of(context.site).groups[groupId ?? '']
  return {
    id,
    ...(user ? { user } : {}),
    ...(group ? { group: { name: group.name, groupId: group.groupId } } : {}),
  }
}

/** A list as filters hold them: its size always, its items only when they are asked for. */
function listBean(items: readonly unknown[], asked: boolean): Bean {
  const end = asked ? items.length : 0
  return {
    size: items.length,
    items: asked ? items : [],
    'max-results': asked ? 1000 : 0,
    'start-index': 0,
    'end-index': Math.max(0, end - 1),
  }
}

/** What all answers say of a filter. */
function commonMembers(context: Context, filter: Filter): Bean {
  const { site, api, caller } = context
  const { id, name, description, jql } = filter
  const owner = personBean(context, filter.ownerAccountId)
  return {
    self: `${api}/filter/${id}`,
    id,
    name,
    description,
    jql,
    ...(owner ? { owner } : {}),
    viewUrl: `${site.address}/issues/?filter=${id}`,
    searchUrl: `${api}/search/jql?jql=${encodeURIComponent(jql)}`,
    favourite: isFavourite(site, caller?.accountId, id),
    favouritedCount: countFavourites(site, id),
    sharePermissions: filter.shares.map((share) => shareBean(context, share)),
    editPermissions: filter.editors.map((share) => shareBean(context, share)),
  }
}

/** A filter by itself; `sharedUsers` are never worked out. */
export function filterBean(context: Context, filter: Filter): Bean {
  const asked = [...queryExpand(context)].some((name) => name.startsWith('subscriptions'))
  const subscriptions = filter.subscriptions.map((one) => subscriptionBean(context, one))
  return {
    ...commonMembers(context, filter),
    subscriptions: listBean(subscriptions, asked),
    sharedUsers: listBean([], false),
  }
}

/** What `expand` may ask for in the search. */
export const searchExpands: readonly string[] = [
  'description',
  'owner',
  'jql',
  'viewUrl',
  'searchUrl',
  'favourite',
  'favouritedCount',
  'sharePermissions',
  'editPermissions',
  'isWritable',
  'approximateLastUsed',
  'subscriptions',
]

/** A filter in the search: its name, and what was asked for. */
export function foundFilterBean(
  context: Context,
  filter: Filter,
  expand: ReadonlySet<string>,
): Bean {
  const all: Bean = {
    ...commonMembers(context, filter),
    isWritable: isWritable(context, filter),
    subscriptions: filter.subscriptions.map((one) => subscriptionBean(context, one)),
  }
  const always = new Set(['self', 'id', 'name'])
  return {
    ...Object.fromEntries(
      Object.entries(all).filter(([member]) => always.has(member) || expand.has(member)),
    ),
    expand: searchExpands.join(','),
  }
}
