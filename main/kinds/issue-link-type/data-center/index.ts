import { issueEndpointsOfDataCenter } from '../../count-issues.ts'
import type { DataCenterKind } from '../../kind.ts'
import { issueLinkTypeAbilities } from '../abilities.ts'
import { readIssueLinkTypesFrom } from '../read.ts'
import { issueLinkTypeWriterFor } from '../write.ts'
import { issueLinkTypeEndpoints } from './endpoints.ts'

/** Issue link types of Data Center (jira-dc-api §3.14). */
export const issueLinkTypeOnDataCenter: DataCenterKind = {
  model: { abilities: issueLinkTypeAbilities },
  endpoints: { ...issueLinkTypeEndpoints, ...issueEndpointsOfDataCenter },
  read: readIssueLinkTypesFrom(issueLinkTypeEndpoints),
  writer: issueLinkTypeWriterFor({ product: 'data-center', endpoints: issueLinkTypeEndpoints }),
}
