import type { Kind } from '../kind.ts'
import { projectRoleOnDataCenter } from './data-center/index.ts'
import { projectRoleEndpoints } from './endpoints.ts'
import { projectRoleModel } from './model.ts'
import { readProjectRoles } from './read.ts'
import { projectRoleWriter } from './write.ts'

/** Project roles (jira-api 3.22). */
export const projectRoleKind: Kind = {
  model: projectRoleModel,
  endpoints: projectRoleEndpoints,
  read: readProjectRoles,
  writer: projectRoleWriter,
  dataCenter: projectRoleOnDataCenter,
}
