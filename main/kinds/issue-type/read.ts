import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { readAvatar, readSystemAvatars, type SystemAvatars } from '../avatars/read-avatar.ts'
import type { ReadContext } from '../kind.ts'
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

/** An issue type, normalised; `icon` is what is known of its icon. */
export const normaliseIssueType = (issueType: IssueTypeAnswer, icon: JsonObject): ConfigObject => ({
  kind: 'issueType',
  id: issueType.id,
  name: issueType.name,
  naturalKey: nameKey(issueType.name),
  protection: issueType.hierarchyLevel === epicLevel ? 'locked' : 'none',
  data: {
    name: issueType.name,
    description: issueType.description,
    ...levelOf(issueType),
    ...icon,
  },
  facts: {},
})

/** The same with its icon as Jira shows it. */
export const withIcon = async (
  api: JiraApi,
  issueType: IssueTypeAnswer,
  system: SystemAvatars,
): Promise<ConfigObject> =>
  normaliseIssueType(issueType, await readAvatar(api, 'issuetype', issueType.avatarId, system))

/** All issue types of the site but those of team-managed projects, as Jira answers them. */
export const listIssueTypes = async (api: JiraApi): Promise<readonly IssueTypeAnswer[]> => {
  const issueTypes = await api.list(issueTypeEndpoints.list)
  return issueTypes.filter((issueType) => !isProjectScoped(issueType))
}

/** The same with their icons. */
export const readIssueTypes = async ({
  api,
  gap,
}: Pick<ReadContext, 'api' | 'gap'>): Promise<readonly ConfigObject[]> => {
  const [issueTypes, system] = await Promise.all([
    listIssueTypes(api),
    readSystemAvatars(api, 'issuetype', gap),
  ])
  return Promise.all(issueTypes.map((issueType) => withIcon(api, issueType, system)))
}
