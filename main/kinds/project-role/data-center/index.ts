import { deletedUnlessUsed, notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { projectRoleAbilities } from '../abilities.ts'
import { readProjectRolesFrom } from '../read.ts'
import { projectRoleWriterFor } from '../write.ts'
import { projectRoleEndpoints } from './endpoints.ts'

/** Project roles of Data Center (jira-dc-api §3.11). */
export const projectRoleOnDataCenter: DataCenterKind = {
  model: {
    abilities: {
      ...projectRoleAbilities,
      delete: deletedUnlessUsed(
        'Only while nothing uses it, and while the destination has no project that is archived.',
      ),
    },
    usersNotShown: [
      notShownUsers.rules,
      notShownUsers.levels,
      notShownUsers.filters,
      notShownUsers.automation,
    ],
  },
  endpoints: projectRoleEndpoints,
  read: readProjectRolesFrom(projectRoleEndpoints),
  writer: projectRoleWriterFor(projectRoleEndpoints),
}
