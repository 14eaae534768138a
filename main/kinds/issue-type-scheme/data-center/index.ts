import { deletedWhenUnusedThere } from '../../deleted-when-unused.ts'
import type { DataCenterKind } from '../../kind.ts'
import { issueTypeSchemeAbilities } from '../abilities.ts'
import { issueTypeSchemeEndpoints } from './endpoints.ts'
import { readIssueTypeSchemes } from './read.ts'
import { issueTypeSchemeWriter } from './write.ts'

/** Issue type schemes of Data Center (jira-dc-api §3.5). */
export const issueTypeSchemeOnDataCenter: DataCenterKind = {
  // Only projects use one, and each scheme names its projects.
  model: {
    abilities: { ...issueTypeSchemeAbilities, delete: deletedWhenUnusedThere },
    usersNotShown: [],
  },
  endpoints: issueTypeSchemeEndpoints,
  read: readIssueTypeSchemes,
  writer: issueTypeSchemeWriter,
}
