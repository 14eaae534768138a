import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { type IssueTypeAnswer, issueTypeEndpoints } from './endpoints.ts'

/** The level of Epic, which every site has and nobody makes. */
const epicLevel = 1

/**
 * Types on a level above Epic's are made on the base level, the only one that a call can give them;
 * a person puts them on their own (jira-api 3.3).
 */
const levelOf = ({ hierarchyLevel }: IssueTypeAnswer): JsonObject =>
  hierarchyLevel > epicLevel
    ? { hierarchyLevel: 0, upperLevel: hierarchyLevel }
    : { hierarchyLevel }

/** An issue type, normalised. */
export const normaliseIssueType = (issueType: IssueTypeAnswer): ConfigObject => ({
  kind: 'issueType',
  id: issueType.id,
  name: issueType.name,
  naturalKey: nameKey(issueType.name),
  protection: issueType.hierarchyLevel === epicLevel ? 'locked' : 'none',
  data: {
    name: issueType.name,
    description: issueType.description,
    ...levelOf(issueType),
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
