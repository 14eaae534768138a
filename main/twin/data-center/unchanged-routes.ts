import type { Route } from '../http/route.ts'
import type { DataCenterRoute } from './route.ts'

/** Operations that Cloud took over from Data Center as they are, under the address they have here. */
export function unchangedRoutes(routes: readonly Route[]): readonly DataCenterRoute[] {
  return routes.map(({ method, path, who, handle }) => ({
    method,
    path: path.replace(/^\/rest\/api\/3/, '/rest/api/2'),
    who,
    handle,
  }))
}
