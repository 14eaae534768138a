import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { type IssueTypeAnswer, issueTypeEndpoints } from './endpoints.ts'

/** An issue type, normalised. */
export const normaliseIssueType = (issueType: IssueTypeAnswer): ConfigObject => ({
  kind: 'issueType',
  id: issueType.id,
  name: issueType.name,
  naturalKey: nameKey(issueType.name),
  protection: issueType.hierarchyLevel >= 1 ? 'locked' : 'none',
  data: {
    name: issueType.name,
    description: issueType.description,
    hierarchyLevel: issueType.hierarchyLevel,
  },
  facts: {},
})

/** All issue types of the site but those of team-managed projects. */
export const readIssueTypes = async (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> => {
  const issueTypes = await context.api.list(issueTypeEndpoints.list)
  return issueTypes.filter((issueType) => !isProjectScoped(issueType)).map(normaliseIssueType)
}
