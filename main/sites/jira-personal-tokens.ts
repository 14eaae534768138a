import { entryOf, type PersonalTokens } from '#connections/personal-tokens'
import type { JiraClient } from '#jira/client'
import { personalAccessTokens } from '#jira/personal-access-tokens'
import { createSecret } from '#store/secrets/secret'

/** The account's own personal access tokens. Throws AppError (`auth.…`, `jira.…`, `net.…`). */
export const jiraPersonalTokens = (api: JiraClient): PersonalTokens => {
  const tokens = personalAccessTokens(api)
  return {
    list: async () => (await tokens.list()).map(entryOf),
    make: async (name, days) => {
      const { id, token } = await tokens.create({ name, days })
      return { entryId: id, secret: createSecret(token) }
    },
    revoke: tokens.remove,
  }
}
