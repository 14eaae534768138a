import type { ConfigObject } from '#contract/model/config-object'
import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import type { ReadContext } from '../../kind.ts'
import { type UserAnswer, userEndpoints } from './endpoints.ts'

/**
 * A user, normalised. The key tells people apart on one server only (`JIRAUSER10100` is somebody else
 * on the next), so that between two servers it is the user name together with the e-mail address: the
 * same login alone may be another person's (jira-dc-api §1.4).
 */
const normaliseUser = ({
  key,
  name,
  displayName,
  emailAddress,
  active,
}: UserAnswer): ConfigObject => ({
  kind: 'user',
  id: key,
  name: displayName,
  naturalKey: `user:${name}:${emailAddress}`.toLowerCase(),
  protection: 'locked',
  data: { displayName, active },
  facts: { accountType: 'atlassian', address: emailAddress, userName: name },
})

const missing: readonly FailureCode[] = ['jira.not-found', 'jira.endpoint-gone']

/** How many people the search gives at most, depending on the version (jira-dc-api §2, §3.12). */
const mostFound: readonly number[] = [100, 1000]

/** The older way to read all of them: the search, in which a dot finds everybody. */
const searchUsers = async ({
  api,
  gap,
}: Pick<ReadContext, 'api' | 'gap'>): Promise<readonly UserAnswer[]> => {
  const query = { username: '.', includeActive: true, includeInactive: true }
  const users = await api.list(userEndpoints.search, { query })
  if (mostFound.includes(users.length)) {
    gap({
      kind: 'user',
      what: `people after the first ${users.length}`,
      code: 'jira.endpoint-gone',
      reason: 'Before version 10.3 Jira lists no more of them.',
    })
  }
  return users
}

/** All accounts of the site, each once. */
export const readUsers = async (
  context: Pick<ReadContext, 'api' | 'gap'>,
): Promise<readonly ConfigObject[]> => {
  const listed = await attempt(() => context.api.list(userEndpoints.list))
  if (!listed.ok && !missing.includes(listed.failure.code)) throw new AppError(listed.failure)
  const users = listed.ok ? listed.value : await searchUsers(context)
  return [...new Map(users.map((user) => [user.key, normaliseUser(user)])).values()]
}
