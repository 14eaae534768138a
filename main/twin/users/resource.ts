import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { preferenceRoutes } from './preferences.ts'
import { getBulk, getMyself, getUser, getUserGroups } from './read.ts'
import { listUsers, pickUsers, searchUsers } from './search.ts'

function readRoute(path: string, handle: Route['handle']): Route {
  return {
    method: 'GET',
    path: `/rest/api/3${path}`,
    who: 'user',
    scopes: { classic: 'read:jira-user' },
    handle,
  }
}

/** Accounts: read only, as Jira's own API has them for a deploying client. */
export const usersResource: Resource = {
  name: 'users',
  routes: [
    readRoute('/myself', getMyself),
    readRoute('/user', getUser),
    readRoute('/user/bulk', getBulk),
    readRoute('/user/groups', getUserGroups),
    readRoute('/user/search', searchUsers),
    readRoute('/user/assignable/search', searchUsers),
    readRoute('/user/picker', pickUsers),
    readRoute('/users', listUsers),
    readRoute('/users/search', listUsers),
    ...preferenceRoutes,
  ],
}
