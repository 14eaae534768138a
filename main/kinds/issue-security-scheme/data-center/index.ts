import type { DataCenterKind } from '../../kind.ts'
import { issueSecuritySchemeAbilities } from './abilities.ts'
import { issueSecuritySchemeEndpoints } from './endpoints.ts'
import { readIssueSecuritySchemes } from './read.ts'

/** Issue security schemes of Data Center, which are read in part and assigned (jira-dc-api 3.10). */
export const issueSecuritySchemeOnDataCenter: DataCenterKind = {
  model: { abilities: issueSecuritySchemeAbilities },
  endpoints: issueSecuritySchemeEndpoints,
  read: readIssueSecuritySchemes,
}
