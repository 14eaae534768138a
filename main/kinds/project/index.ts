import { avatarEndpoints } from '../avatars/endpoints.ts'
import type { Kind } from '../kind.ts'
import { projectOnDataCenter } from './data-center/index.ts'
import { projectEndpoints } from './endpoints.ts'
import { projectModel } from './model.ts'
import { ownSettingEndpoints } from './own-endpoints.ts'
import { readProjects } from './read.ts'
import { projectSchemeEndpoints } from './scheme-endpoints.ts'
import { changesSecurityScheme } from './security-schemes.ts'
import { serviceEndpoints } from './service-endpoints.ts'
import { projectWriter } from './write.ts'

/** Projects (jira-api 3.1), the schemes they use (2.3) and the actors of their roles (3.22). */
export const projectKind: Kind = {
  model: projectModel,
  endpoints: {
    ...projectEndpoints,
    ...avatarEndpoints,
    ...ownSettingEndpoints,
    ...serviceEndpoints,
    ...projectSchemeEndpoints,
  },
  read: readProjects,
  writer: projectWriter,
  writesUnscoped: changesSecurityScheme,
  dataCenter: projectOnDataCenter,
}
