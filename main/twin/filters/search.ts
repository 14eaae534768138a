import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByIds, filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand } from '../http/text-paging.ts'
import { ownerAsked, readSharesAsked } from '../shares/search.ts'
import { accounts } from '../users/state.ts'
import { isOwn, isVisible } from './access.ts'
import { filterBean, foundFilterBean, searchExpands } from './bean.ts'
import { countFavourites, type Filter, filters, isFavourite } from './state.ts'

const listAll = ({ site }: Context): readonly Filter[] => Object.values(filters.of(site))

function readExpand(context: Context): ReadonlySet<string> {
  const expand = queryExpand(context)
  for (const name of expand) {
    if (!searchExpands.includes(name)) refuse(400, `The expand '${name}' is not valid.`)
  }
  return expand
}

function orderKeys({ site, caller }: Context) {
  return {
    name: (filter: Filter) => filter.name,
    id: (filter: Filter) => Number(filter.id),
    description: (filter: Filter) => filter.description,
    owner: (filter: Filter) => accounts.of(site)[filter.ownerAccountId]?.displayName ?? '',
    favourite_count: (filter: Filter) => countFavourites(site, filter.id),
    is_favourite: (filter: Filter) => Number(isFavourite(site, caller?.accountId, filter.id)),
    is_shared: (filter: Filter) => Number(filter.shares.length > 0),
  }
}

/** `GET /filter/search`: the filters that the caller sees and that fit all that is asked. */
export function searchFilters(context: Context): Reply {
  const { query } = context
  if (query.getAll('id').length > 200) refuse(400, 'The maximum number of filter ids is 200.')
  const expand = readExpand(context)
  const owner = ownerAsked(context)
  const fits = readSharesAsked(context)
  const seen = filterByIds(
    context,
    'id',
    listAll(context).filter((filter) => isVisible(context, filter)),
    ({ id }) => id,
  )
  const fitting = seen.filter(
    ({ ownerAccountId, shares }) => (owner === null || ownerAccountId === owner) && fits(shares),
  )
  const named = filterByText(context, 'filterName', fitting, ({ name }) => [name])
  const beans = orderItems(context, named, orderKeys(context), 'name').map((filter) =>
    foundFilterBean(context, filter, expand),
  )
  return ok(pageBean(context, beans, { size: 50, cap: 100 }))
}

function listWhere(context: Context, wanted: (filter: Filter) => boolean): Reply {
  return ok(
    listAll(context)
      .filter((filter) => isVisible(context, filter) && wanted(filter))
      .map((filter) => filterBean(context, filter)),
  )
}

/** `GET /filter/favourite`. */
export function listFavourites(context: Context): Reply {
  const { site, caller } = context
  return listWhere(context, ({ id }) => isFavourite(site, caller?.accountId, id))
}

/** `GET /filter/my`: the caller's own, and the marked ones on request. */
export function listMine(context: Context): Reply {
  const { site, caller, query } = context
  const withMarked = query.get('includeFavourites') === 'true'
  return listWhere(
    context,
    (filter) =>
      isOwn(context, filter) || (withMarked && isFavourite(site, caller?.accountId, filter.id)),
  )
}
