import { administrationRoutes } from './administration-routes.ts'
import { applicationRolesRoutes } from './application-roles/routes.ts'
import { boardsRoutes } from './boards/routes.ts'
import { componentsRoutes } from './components/routes.ts'
import { entityPropertiesRoutes } from './entity-properties/routes.ts'
import { groupsRoutes } from './groups/routes.ts'
import { issuesRoutes } from './issues/routes.ts'
import { linkTypesRoutes } from './link-types/routes.ts'
import { permissionsRoutes } from './permissions/routes.ts'
import { projectCategoriesRoutes } from './project-categories/routes.ts'
import { projectRolesRoutes } from './project-roles/routes.ts'
import { projectsRoutes } from './projects/routes.ts'
import type { DataCenterRoute } from './route.ts'
import { readOnlyModeRoutes } from './server-info/read-only-mode.ts'
import { serverInfoRoutes } from './server-info/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { sessionRoutes } from './sign-in/session.ts'
import { tokenRoutes } from './sign-in/tokens.ts'
import { usersRoutes } from './users/routes.ts'
import { versionsRoutes } from './versions/routes.ts'

/**
 * What a Data Center site answers in the place of Cloud's routes. State, seeds and hooks stay those
 * of the resources in `../registry.ts`.
 */
export const dataCenterRoutes: readonly DataCenterRoute[] = [
  ...serverInfoRoutes,
  ...readOnlyModeRoutes,
  ...sessionRoutes,
  ...tokenRoutes,
  ...usersRoutes,
  ...permissionsRoutes,
  ...administrationRoutes,
  ...applicationRolesRoutes,
  ...componentsRoutes,
  ...entityPropertiesRoutes,
  ...groupsRoutes,
  ...issuesRoutes,
  ...linkTypesRoutes,
  ...projectCategoriesRoutes,
  ...projectRolesRoutes,
  ...settingsRoutes,
  ...versionsRoutes,
  ...projectsRoutes,
  ...boardsRoutes,
]
