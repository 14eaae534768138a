import { isSeen } from '../../filters/access.ts'
import { filtersResource } from '../../filters/resource.ts'
import { filters, isFavourite } from '../../filters/state.ts'
import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'
import { pathFilter } from './access.ts'
import { filterBean } from './bean.ts'
import { getColumns, resetColumns, setColumns } from './columns.ts'
import { addPermissions, getPermission, listPermissions, removePermission } from './permissions.ts'
import { createFilter, deleteFilter, updateFilter } from './write.ts'

/** `GET /filter/favourite`: the only list of filters there is. */
function listFavourites(context: Context): Reply {
  const { site, caller } = context
  const found = Object.values(filters.of(site)).filter(
    (filter) => isFavourite(site, caller?.accountId, filter.id) && isSeen(context, filter),
  )
  return ok(found.map((filter) => filterBean(context, filter)))
}

const all = '/rest/api/2/filter'
const one = `${all}/{id}`
const permissions = `${one}/permission`
const permission = `${permissions}/{permissionId}`
const columns = `${one}/columns`
const form = ['application/x-www-form-urlencoded']

/** Saved searches (jira-dc-api §3.15): no search over them, no change of owner. */
export const filterRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: `${all}/favourite`, who: 'user', handle: listFavourites },
  sharedRoute(filtersResource, 'GET', '/filter/defaultShareScope'),
  sharedRoute(filtersResource, 'PUT', '/filter/defaultShareScope'),
  { method: 'POST', path: all, who: 'user', handle: createFilter },
  {
    method: 'GET',
    path: one,
    who: 'open',
    handle: (context) => ok(filterBean(context, pathFilter(context))),
  },
  { method: 'PUT', path: one, who: 'user', handle: updateFilter },
  { method: 'DELETE', path: one, who: 'user', handle: deleteFilter },
  { method: 'GET', path: permissions, who: 'user', handle: listPermissions },
  { method: 'POST', path: permissions, who: 'user', handle: addPermissions },
  { method: 'GET', path: permission, who: 'user', handle: getPermission },
  { method: 'DELETE', path: permission, who: 'user', handle: removePermission },
  { method: 'GET', path: columns, who: 'user', handle: getColumns },
  { method: 'PUT', path: columns, who: 'user', takes: form, handle: setColumns },
  { method: 'DELETE', path: columns, who: 'user', handle: resetColumns },
]
