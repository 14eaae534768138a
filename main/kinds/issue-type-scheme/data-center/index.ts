import type { DataCenterKind } from '../../kind.ts'
import { issueTypeSchemeAbilities } from '../abilities.ts'
import { issueTypeSchemeEndpoints } from './endpoints.ts'
import { readIssueTypeSchemes } from './read.ts'
import { issueTypeSchemeWriter } from './write.ts'

/** Issue type schemes of Data Center (jira-dc-api §3.5). */
export const issueTypeSchemeOnDataCenter: DataCenterKind = {
  model: { abilities: issueTypeSchemeAbilities },
  endpoints: issueTypeSchemeEndpoints,
  read: readIssueTypeSchemes,
  writer: issueTypeSchemeWriter,
}
