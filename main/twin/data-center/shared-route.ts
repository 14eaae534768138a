import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import type { DataCenterRoute } from './route.ts'

/**
 * An operation that is the same as on Cloud, apart from the version in its path and from `changes`.
 * `path` begins after `/rest/api/3`, or with `/rest/agile`. Throws where Cloud has none.
 */
export function sharedRoute(
  resource: Resource,
  method: Route['method'],
  path: string,
  changes: Partial<DataCenterRoute> = {},
): DataCenterRoute {
  const agile = path.startsWith('/rest/')
  const cloudPath = agile ? path : `/rest/api/3${path}`
  const route = resource.routes.find((one) => one.method === method && one.path === cloudPath)
  if (route === undefined) throw new Error(`${resource.name} has no ${method} ${cloudPath}`)
  const { who, reads, handle } = route
  return {
    method,
    path: agile ? path : `/rest/api/2${path}`,
    who,
    ...(reads === undefined ? {} : { reads }),
    handle,
    ...changes,
  }
}
