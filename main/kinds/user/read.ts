import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { type UserAnswer, userEndpoints } from './endpoints.ts'

const normaliseUser = (user: UserAnswer): ConfigObject => ({
  kind: 'user',
  id: user.accountId,
  name: user.displayName,
  naturalKey: `account:${user.accountId}`,
  protection: 'locked',
  data: { displayName: user.displayName, active: user.active },
  facts: { accountType: user.accountType, address: user.emailAddress },
})

/**
 * All accounts of the site, each once: pages are cut before accounts that the caller may not see
 * are taken out, so they can overlap.
 */
export const readUsers = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const users = await context.api.list(userEndpoints.search)
  return [...new Map(users.map((user) => [user.accountId, normaliseUser(user)])).values()]
}
