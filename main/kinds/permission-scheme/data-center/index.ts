import { notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { projectSchemeEndpoints } from '../../project/data-center/scheme-endpoints.ts'
import { permissionSchemeAbilities } from './abilities.ts'
import { permissionSchemeEndpoints } from './endpoints.ts'
import { readPermissionSchemes } from './read.ts'
import { namedHolders } from './user-parameter.ts'
import { permissionSchemeWriter } from './write.ts'

/** Permission schemes of Data Center (jira-dc-api 3.10). */
export const permissionSchemeOnDataCenter: DataCenterKind = {
  // Only projects use one, and each project that is shown names its scheme.
  model: { abilities: permissionSchemeAbilities, usersNotShown: [notShownUsers.projects] },
  endpoints: {
    ...permissionSchemeEndpoints,
    namedHolders,
    ofProject: projectSchemeEndpoints.permissionScheme,
  },
  read: readPermissionSchemes,
  writer: permissionSchemeWriter,
}
