import { unseen } from '#domain/unseen'
import { issueEndpointsOfDataCenter } from '../../count-issues.ts'
import { notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { normaliseIssueType } from '../read.ts'
import { issueTypeAbilities } from './abilities.ts'
import { issueTypeEndpoints } from './endpoints.ts'
import { settleIssueType } from './settle-issue-type.ts'
import { issueTypeWriter } from './write.ts'

/** Issue types of Data Center (jira-dc-api §3.5). */
export const issueTypeOnDataCenter: DataCenterKind = {
  model: {
    abilities: issueTypeAbilities,
    byHand: [],
    settle: settleIssueType,
    usersNotShown: [
      notShownUsers.screens,
      notShownUsers.schemes,
      notShownUsers.filters,
      notShownUsers.automation,
    ],
  },
  endpoints: { ...issueTypeEndpoints, ...issueEndpointsOfDataCenter },
  read: async ({ api }) => {
    const issueTypes = await api.list(issueTypeEndpoints.list)
    return issueTypes.map((issueType) => normaliseIssueType(issueType, { avatar: unseen }))
  },
  writer: issueTypeWriter,
}
