import { settingsResource } from '../../settings/resource.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

const properties = '/application-properties'

/** Settings of the whole server: only application properties can be written here (§2). */
export const settingsRoutes: readonly DataCenterRoute[] = [
  sharedRoute(settingsResource, 'GET', '/configuration'),
  sharedRoute(settingsResource, 'GET', properties),
  sharedRoute(settingsResource, 'GET', `${properties}/advanced-settings`),
  sharedRoute(settingsResource, 'PUT', `${properties}/{id}`),
  sharedRoute(settingsResource, 'GET', '/settings/columns'),
]
