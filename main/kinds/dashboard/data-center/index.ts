import type { DataCenterKind } from '../../kind.ts'
import { dashboardAbilities } from './abilities.ts'
import { dashboardEndpoints } from './endpoints.ts'
import { readDashboards } from './read.ts'

/** Dashboards of Data Center, known by their names only (jira-dc-api 3.15). */
export const dashboardOnDataCenter: DataCenterKind = {
  model: { abilities: dashboardAbilities },
  endpoints: dashboardEndpoints,
  read: readDashboards,
}
