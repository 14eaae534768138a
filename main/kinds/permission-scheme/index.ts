import type { Kind } from '../kind.ts'
import { permissionSchemeOnDataCenter } from './data-center/index.ts'
import { permissionSchemeEndpoints } from './endpoints.ts'
import { permissionSchemeModel } from './model.ts'
import { readPermissionSchemes } from './read.ts'
import { permissionSchemeWriter } from './write.ts'

/** Permission schemes (jira-api 3.16). */
export const permissionSchemeKind: Kind = {
  model: permissionSchemeModel,
  endpoints: permissionSchemeEndpoints,
  read: readPermissionSchemes,
  writer: permissionSchemeWriter,
  dataCenter: permissionSchemeOnDataCenter,
}
