import { z } from 'zod'
import {
  type ListedToken,
  listedToken,
  listedTokenSchema,
  madeTokenSchema,
  tokensPath,
  tokenToMake,
} from '#jira/personal-access-token'
import type { ProductClient } from '../product-client.ts'

/** The signed-in person's personal access tokens, which Confluence keeps as Jira does. */
export const listPersonalTokens = async (
  client: ProductClient,
): Promise<readonly ListedToken[]> => {
  const listed = await client.ask({
    method: 'GET',
    path: tokensPath,
    effect: 'read',
    answer: z.array(listedTokenSchema),
  })
  return listed.map(listedToken)
}

/** Makes one. Never sent twice; the token itself is in this answer and never again. */
export const makePersonalToken = async (
  client: ProductClient,
  token: { readonly name: string; readonly days: number },
): Promise<{ readonly id: string; readonly token: string }> => {
  const made = await client.ask({
    method: 'POST',
    path: tokensPath,
    body: tokenToMake(token),
    effect: 'create',
    answer: madeTokenSchema,
  })
  return { id: made.id, token: made.rawToken }
}

/** Ends a personal access token. One that is gone already is no failure. */
export const revokePersonalToken = async (client: ProductClient, id: string): Promise<void> => {
  await client.askIfFound({
    method: 'DELETE',
    path: `${tokensPath}/{id}`,
    values: { id },
    effect: 'repeatable',
    answer: z.unknown(),
  })
}
