import type { DataCenterKind } from '../../kind.ts'
import { projectEndpoints } from './endpoints.ts'
import { projectOnDataCenterModel } from './model.ts'
import { readProjects } from './read.ts'
import { projectSchemeEndpoints } from './scheme-endpoints.ts'
import { projectWriter } from './write.ts'

/** Projects of Data Center (jira-dc-api 3.2), their schemes (3.3) and the actors of their roles (3.11). */
export const projectOnDataCenter: DataCenterKind = {
  model: projectOnDataCenterModel,
  endpoints: { ...projectEndpoints, ...projectSchemeEndpoints },
  read: readProjects,
  writer: projectWriter,
}
