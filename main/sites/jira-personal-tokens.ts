import type { PersonalTokens } from '#connections/personal-tokens'
import type { CredentialEntry } from '#contract/model/credential-entry'
import type { JiraClient } from '#jira/client'
import { type ListedToken, personalAccessTokens } from '#jira/personal-access-tokens'
import { createSecret } from '#store/secrets/secret'

const entryOf = ({ id, name, created, lastUsed, expires }: ListedToken): CredentialEntry => ({
  entryId: id,
  name,
  createdAt: created ?? null,
  lastUsedAt: lastUsed ?? null,
  expiresAt: expires ?? null,
})

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
