import { notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { projectKeyOf } from '../../project/data-center/project-key.ts'
import { userNameOf } from '../../user/data-center/names-and-keys.ts'
import { componentWriterFor } from '../write.ts'
import { componentAbilities } from './abilities.ts'
import { componentEndpoints } from './endpoints.ts'
import { readComponents } from './read.ts'

/** Components of projects of Data Center (jira-dc-api 3.13). */
export const componentOnDataCenter: DataCenterKind = {
  model: {
    abilities: componentAbilities,
    usersNotShown: [notShownUsers.filters, notShownUsers.automation],
  },
  endpoints: componentEndpoints,
  read: readComponents,
  writer: componentWriterFor({
    endpoints: componentEndpoints,
    leadMember: 'leadUserName',
    personOf: userNameOf,
    keyOf: projectKeyOf,
  }),
}
