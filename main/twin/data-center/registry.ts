import { permissionsRoutes } from './permissions/routes.ts'
import type { DataCenterRoute } from './route.ts'
import { serverInfoRoutes } from './server-info/routes.ts'
import { usersRoutes } from './users/routes.ts'

/**
 * What a Data Center site answers in the place of Cloud's routes. State, seeds and hooks stay those
 * of the resources in `../registry.ts`.
 */
export const dataCenterRoutes: readonly DataCenterRoute[] = [
  ...serverInfoRoutes,
  ...usersRoutes,
  ...permissionsRoutes,
]
