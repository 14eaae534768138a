import { createMetaRoutes } from './create-meta/routes.ts'
import { customFieldRoutes } from './custom-fields/routes.ts'
import { dashboardRoutes } from './dashboards/routes.ts'
import { fieldRoutes } from './fields/routes.ts'
import { filterRoutes } from './filters/routes.ts'
import { issueSecurityRoutes } from './issue-security/routes.ts'
import { issueTypeSchemeRoutes } from './issue-type-schemes/routes.ts'
import { issueTypeRoutes } from './issue-types/routes.ts'
import { notificationSchemeRoutes } from './notification-schemes/routes.ts'
import { permissionSchemeRoutes } from './permission-schemes/routes.ts'
import { priorityRoutes } from './priorities/routes.ts'
import { prioritySchemeRoutes } from './priority-schemes/routes.ts'
import { resolutionRoutes } from './resolutions/routes.ts'
import type { DataCenterRoute } from './route.ts'
import { screenRoutes } from './screens/routes.ts'
import { statusRoutes } from './statuses/routes.ts'
import { workflowSchemeRoutes } from './workflow-schemes/routes.ts'
import { workflowRoutes } from './workflows/routes.ts'

/** What decides how issues look and who may do what with them. */
export const administrationRoutes: readonly DataCenterRoute[] = [
  ...issueTypeRoutes,
  ...issueTypeSchemeRoutes,
  ...statusRoutes,
  ...workflowRoutes,
  ...workflowSchemeRoutes,
  ...permissionSchemeRoutes,
  ...fieldRoutes,
  ...customFieldRoutes,
  ...screenRoutes,
  ...priorityRoutes,
  ...resolutionRoutes,
  ...createMetaRoutes,
  ...dashboardRoutes,
  ...filterRoutes,
  ...issueSecurityRoutes,
  ...notificationSchemeRoutes,
  ...prioritySchemeRoutes,
]
