import { type DataCenterRoute, since912 } from '../route.ts'
import { listCustomFields } from './list.ts'
import { getOption, listOptions } from './options.ts'
import { deleteCustomFields } from './remove.ts'

const all = '/rest/api/2/customFields'

/** Custom fields with their contexts in one, and options, which are only read (jira-dc-api §3.9). */
export const customFieldRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'admin', handle: listCustomFields },
  { method: 'DELETE', path: all, who: 'admin', since: since912, handle: deleteCustomFields },
  {
    method: 'GET',
    path: `${all}/{customFieldId}/options`,
    who: 'user',
    since: since912,
    handle: listOptions,
  },
  { method: 'GET', path: '/rest/api/2/customFieldOption/{id}', who: 'user', handle: getOption },
]
