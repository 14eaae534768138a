import { issueEndpointsOfDataCenter } from '../../count-issues.ts'
import { deletedUnlessUsed, notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { issueLinkTypeAbilities } from '../abilities.ts'
import { readIssueLinkTypesFrom } from '../read.ts'
import { issueLinkTypeWriterFor } from '../write.ts'
import { issueLinkTypeEndpoints } from './endpoints.ts'

/** Issue link types of Data Center (jira-dc-api §3.14). */
export const issueLinkTypeOnDataCenter: DataCenterKind = {
  model: {
    abilities: {
      ...issueLinkTypeAbilities,
      delete: deletedUnlessUsed('Only while no issue that you may see has a link of the type.'),
    },
    usersNotShown: [notShownUsers.rules, notShownUsers.automation, notShownUsers.filters],
  },
  endpoints: { ...issueLinkTypeEndpoints, ...issueEndpointsOfDataCenter },
  read: readIssueLinkTypesFrom(issueLinkTypeEndpoints),
  writer: issueLinkTypeWriterFor({ product: 'data-center', endpoints: issueLinkTypeEndpoints }),
}
