import { z } from 'zod'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { JiraApi } from './api.ts'
import { endpoint } from './endpoint.ts'
import {
  type ListedToken,
  listedToken,
  listedTokenSchema,
  madeTokenSchema,
  tokensPath,
  tokenToMake,
} from './personal-access-token.ts'

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

/** The three operations of `/rest/pat/latest/tokens`. */
export const personalAccessTokenEndpoints = {
  list: endpoint({
    method: 'GET',
    path: tokensPath,
    effect: 'read',
    answer: z.array(listedTokenSchema),
  }),
  create: endpoint({
    method: 'POST',
    path: tokensPath,
    effect: 'create',
    answer: madeTokenSchema,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: `${tokensPath}/{tokenId}`,
    effect: 'repeatable',
    answer: z.unknown(),
  }),
} as const

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
    list: async () =>
      (await ask(() => api.call(personalAccessTokenEndpoints.list))).map(listedToken),
    create: async (token) => {
      const body = tokenToMake(token)
      const made = await ask(() => api.call(personalAccessTokenEndpoints.create, { body }))
      return { ...listedToken(made), token: made.rawToken }
    },
    remove: async (tokenId) => {
      await ask(() => api.callIfFound(personalAccessTokenEndpoints.remove, { path: { tokenId } }))
    },
  }
}
