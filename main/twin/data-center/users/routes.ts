import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { type DataCenterRoute, since103 } from '../route.ts'
import { expandedUserBean } from './bean.ts'
import { getUser, listUsers, searchUsers } from './find.ts'

/** `GET /myself`; the route admits signed-in callers only. */
function getMyself(context: Context): Reply {
  if (context.caller === undefined) throw new Error('the route lets nobody in unknown')
  return ok(expandedUserBean(context, context.caller))
}

/** Users, by name and key. */
export const usersRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: '/rest/api/2/myself', who: 'user', handle: getMyself },
  { method: 'GET', path: '/rest/api/2/user', who: 'user', handle: getUser },
  { method: 'GET', path: '/rest/api/2/user/search', who: 'user', handle: searchUsers },
  { method: 'GET', path: '/rest/api/2/user/list', who: 'user', since: since103, handle: listUsers },
]
