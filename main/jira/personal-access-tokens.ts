import { z } from 'zod'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { JiraApi } from './api.ts'
import { endpoint } from './endpoint.ts'

/** A personal access token as its owner sees it listed: everything but the token. */
export interface ListedToken {
  readonly id: string
  readonly name: string
  /** Moments: ISO 8601, UTC; undefined where there is none, or the server does not say. */
  readonly created: string | undefined
  readonly lastUsed: string | undefined
  readonly expires: string | undefined
}

/**
 * Somebody's personal access tokens, on Jira or Confluence: both have the same operations. Nothing
 * says which of the tokens is the one that is signed in with.
 */
export interface PersonalAccessTokens {
  list(): Promise<readonly ListedToken[]>
  /** Makes one. The token itself is in this answer and nowhere else, ever. Never repeated. */
  create(token: {
    readonly name: string
    readonly days: number
  }): Promise<ListedToken & { readonly token: string }>
  /** Ends one for good. One that is gone already is no failure. */
  remove(id: string): Promise<void>
}

const path = '/rest/pat/latest/tokens'

const listedSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string(),
  createdAt: z.string().nullish(),
  lastAccessedAt: z.string().nullish(),
  expiringAt: z.string().nullish(),
})

/** `/rest/pat/latest/tokens`, which none of Atlassian's documents describes (jira-dc-api §1.2). */
export const personalAccessTokenEndpoints = {
  list: endpoint({ method: 'GET', path, effect: 'read', answer: z.array(listedSchema) }),
  create: endpoint({
    method: 'POST',
    path,
    effect: 'create',
    answer: listedSchema.extend({ rawToken: z.string().min(1) }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: `${path}/{tokenId}`,
    effect: 'repeatable',
    answer: z.unknown(),
  }),
} as const

const utcOf = (text: string | null | undefined): string | undefined => {
  const time = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

const listed = (token: z.infer<typeof listedSchema>): ListedToken => ({
  id: token.id,
  name: token.name,
  created: utcOf(token.createdAt),
  lastUsed: utcOf(token.lastAccessedAt),
  expires: utcOf(token.expiringAt),
})

/** 401, 403, 404 and 405 mean that there are no such tokens here, not that the sign-in is lost. */
const notHere: ReadonlySet<FailureCode> = new Set([
  'auth.permission-missing',
  'auth.secure-session',
  'jira.not-found',
  'jira.endpoint-gone',
])

/**
 * The personal access tokens of whoever is signed in to a Data Center. Throws AppError
 * `auth.tokens-unavailable` where the server has none or does not let this account have any.
 */
export const personalAccessTokens = (api: JiraApi): PersonalAccessTokens => {
  const ask = async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof AppError) || !notHere.has(error.failure.code)) throw error
      const { subject, details, status } = error.failure
      throw new AppError(failure('auth.tokens-unavailable', subject, details, status))
    }
  }
  return {
    list: async () => (await ask(() => api.call(personalAccessTokenEndpoints.list))).map(listed),
    create: async ({ name, days }) => {
      const body = { name, expirationDuration: days }
      const made = await ask(() => api.call(personalAccessTokenEndpoints.create, { body }))
      return { ...listed(made), token: made.rawToken }
    },
    remove: async (tokenId) => {
      await ask(() => api.callIfFound(personalAccessTokenEndpoints.remove, { path: { tokenId } }))
    },
  }
}
