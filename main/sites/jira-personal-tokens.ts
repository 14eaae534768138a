import { z } from 'zod'
import type { PersonalTokens } from '#connections/personal-tokens'
import type { CredentialEntry } from '#contract/model/credential-entry'
import { AppError, attempt } from '#contract/model/failure'
import type { JiraClient } from '#jira/client'
import { endpoint } from '#jira/endpoint'
import { createSecret } from '#store/secrets/secret'

const idSchema = z.union([z.string(), z.number()]).transform(String)

const entrySchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: z.string().nullish(),
  lastAccessedAt: z.string().nullish(),
  expiringAt: z.string().nullish(),
})

/**
 * Personal access tokens of Jira Data Center (jira-dc-api §1.2, “PAT bodies”): in no document of
 * Atlassian's, seen live on 8.20.7 and 10.3.19. The list never says which of them signs in.
 */
const endpoints = {
  list: endpoint({
    method: 'GET',
    path: '/rest/pat/latest/tokens',
    effect: 'read',
    answer: z.array(entrySchema),
  }),
  make: endpoint({
    method: 'POST',
    path: '/rest/pat/latest/tokens',
    effect: 'create',
    answer: z.object({ id: idSchema, rawToken: z.string() }),
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/rest/pat/latest/tokens/{tokenId}',
    effect: 'repeatable',
    answer: z.unknown(),
  }),
} as const

/** A moment as a card has it; the time zone may be written as `+0000`. */
const utcOf = (text: string | null | undefined): string | null => {
  const time = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const entryOf = (listed: z.infer<typeof entrySchema>): CredentialEntry => ({
  entryId: listed.id,
  name: listed.name,
  createdAt: utcOf(listed.createdAt),
  lastUsedAt: utcOf(listed.lastAccessedAt),
  expiresAt: utcOf(listed.expiringAt),
})

/** The account's own personal access tokens. Throws AppError (`auth.…`, `jira.…`, `net.…`). */
export const jiraPersonalTokens = (api: JiraClient): PersonalTokens => ({
  list: async () => (await api.call(endpoints.list)).map(entryOf),
  make: async (name, days) => {
    const body = { name, expirationDuration: days }
    const { id, rawToken } = await api.call(endpoints.make, { body })
    return { entryId: id, secret: createSecret(rawToken) }
  },
  revoke: async (entryId) => {
    const revoked = await attempt(() => api.call(endpoints.revoke, { path: { tokenId: entryId } }))
    if (!revoked.ok && revoked.failure.code !== 'jira.not-found') {
      throw new AppError(revoked.failure)
    }
  },
})
