import { z } from 'zod'
import type { ListedToken } from '../product-adapter.ts'
import type { ProductClient } from '../product-client.ts'

const tokens = '/rest/pat/latest/tokens'
const idSchema = z.union([z.string(), z.number()]).transform(String)

const listedSchema = z.object({
  id: idSchema,
  name: z.string(),
  expiringAt: z.string().nullish(),
})

const madeSchema = z.object({ id: idSchema, rawToken: z.string() })

const utcOf = (text: string | null | undefined): string | undefined => {
  const time = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** The signed-in person's personal access tokens: `GET /rest/pat/latest/tokens`. */
export const listPersonalTokens = async (
  client: ProductClient,
): Promise<readonly ListedToken[]> => {
  const listed = await client.ask({
    method: 'GET',
    path: tokens,
    effect: 'read',
    answer: z.array(listedSchema),
  })
  return listed.map(({ id, name, expiringAt }) => ({ id, name, expires: utcOf(expiringAt) }))
}

/**
 * Makes a personal access token: `POST /rest/pat/latest/tokens` with a name and days to live. The
 * token itself is in this answer and never again (`rawToken`, auth-and-secrets §1.5).
 */
export const makePersonalToken = async (
  client: ProductClient,
  token: { readonly name: string; readonly days: number },
): Promise<{ readonly id: string; readonly token: string }> => {
  const made = await client.ask({
    method: 'POST',
    path: tokens,
    body: { name: token.name, expirationDuration: token.days },
    effect: 'create',
    answer: madeSchema,
  })
  return { id: made.id, token: made.rawToken }
}

/** Ends a personal access token. One that is gone already is no failure. */
export const revokePersonalToken = async (client: ProductClient, id: string): Promise<void> => {
  await client.askIfFound({
    method: 'DELETE',
    path: `${tokens}/{id}`,
    values: { id },
    effect: 'repeatable',
    answer: z.unknown(),
  })
}
