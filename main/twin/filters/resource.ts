import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { withoutGroup, withoutProject } from '../shares/state.ts'
import { findFilter } from './access.ts'
import { filterBean } from './bean.ts'
import { columnRoutes } from './columns.ts'
import { ownFilterSettings } from './own-settings.ts'
import { permissionRoutes } from './permissions.ts'
import { listFavourites, listMine, searchFilters } from './search.ts'
import { filters, markFavourite } from './state.ts'
import { changeOwner, createFilter, deleteFilter, updateFilter } from './write.ts'

function getFilter(context: Context): Reply {
  return ok(filterBean(context, findFilter(context)))
}

function setFavourite(context: Context, wanted: boolean): Reply {
  const filter = findFilter(context)
  markFavourite(context.site, context.caller?.accountId ?? '', filter.id, wanted)
  return ok(filterBean(context, filter))
}

const base = '/rest/api/3/filter'
const one = `${base}/{id}`
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'write:jira-work' },
}

/** Saved searches, whom they are shared with, their columns, and who has marked them. */
export const filtersResource: Resource = {
  name: 'filters',
  projectDeleted: (site, projectId) => {
    for (const filter of Object.values(filters.of(site))) {
      filter.shares = withoutProject(filter.shares, projectId)
      filter.editors = withoutProject(filter.editors, projectId)
    }
  },
  groupDeleted: (site, groupId, swapGroupId) => {
    for (const filter of Object.values(filters.of(site))) {
      filter.shares = withoutGroup(filter.shares, groupId, swapGroupId)
      filter.editors = withoutGroup(filter.editors, groupId, swapGroupId)
    }
  },
  routes: [
    { method: 'GET', path: `${base}/search`, who: 'open', handle: searchFilters },
    { method: 'GET', path: `${base}/my`, who: 'user', handle: listMine },
    { method: 'GET', path: `${base}/favourite`, who: 'user', handle: listFavourites },
    ...ownFilterSettings,
    { method: 'POST', path: base, ...writing, handle: createFilter },
    { method: 'GET', path: one, who: 'open', handle: getFilter },
    { method: 'PUT', path: one, ...writing, handle: updateFilter },
    { method: 'DELETE', path: one, ...writing, handle: deleteFilter },
    { method: 'PUT', path: `${one}/owner`, ...writing, handle: changeOwner },
    {
      method: 'PUT',
      path: `${one}/favourite`,
      ...writing,
      handle: (context) => setFavourite(context, true),
    },
    {
      method: 'DELETE',
      path: `${one}/favourite`,
      ...writing,
      handle: (context) => setFavourite(context, false),
    },
    ...permissionRoutes,
    ...columnRoutes,
  ],
}
