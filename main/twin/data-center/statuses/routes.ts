import { type DataCenterRoute, since912 } from '../route.ts'
import { getCategory, getStatus, listCategories, listStatuses, pageStatuses } from './read.ts'

/** Statuses and their categories (jira-dc-api §3.6): made in the user interface only. */
export const statusRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: '/rest/api/2/status', who: 'open', handle: listStatuses },
  {
    method: 'GET',
    path: '/rest/api/2/status/page',
    who: 'open',
    since: since912,
    handle: pageStatuses,
  },
  { method: 'GET', path: '/rest/api/2/status/{idOrName}', who: 'open', handle: getStatus },
  { method: 'GET', path: '/rest/api/2/statuscategory', who: 'open', handle: listCategories },
  {
    method: 'GET',
    path: '/rest/api/2/statuscategory/{idOrKey}',
    who: 'open',
    handle: getCategory,
  },
]
