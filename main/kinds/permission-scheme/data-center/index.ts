import type { DataCenterKind } from '../../kind.ts'
import { permissionSchemeAbilities } from './abilities.ts'
import { permissionSchemeEndpoints } from './endpoints.ts'
import { readPermissionSchemes } from './read.ts'
import { namedHolders } from './user-parameter.ts'
import { permissionSchemeWriter } from './write.ts'

/** Permission schemes of Data Center (jira-dc-api 3.10). */
export const permissionSchemeOnDataCenter: DataCenterKind = {
  model: { abilities: permissionSchemeAbilities, deletedOnlyIfMade: true },
  endpoints: { ...permissionSchemeEndpoints, namedHolders },
  read: readPermissionSchemes,
  writer: permissionSchemeWriter,
}
