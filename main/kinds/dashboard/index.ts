import type { Kind } from '../kind.ts'
import { dashboardOnDataCenter } from './data-center/index.ts'
import { dashboardEndpoints } from './endpoints.ts'
import { dashboardModel } from './model.ts'
import { readDashboards } from './read.ts'
import { dashboardWriter } from './write.ts'

/** Dashboards with their gadgets (jira-api 3.28). */
export const dashboardKind: Kind = {
  model: dashboardModel,
  endpoints: dashboardEndpoints,
  read: readDashboards,
  writer: dashboardWriter,
  dataCenter: dashboardOnDataCenter,
}
