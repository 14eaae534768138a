import { z } from 'zod'

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
 * Where Jira and Confluence Data Center keep the signed-in person's tokens: `GET`, `POST` and, with an
 * id, `DELETE`. None of Atlassian's documents describes it (jira-dc-api §1.2, auth-and-secrets §1.5).
 */
export const tokensPath = '/rest/pat/latest/tokens'

/** One of the list. */
export const listedTokenSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string(),
  createdAt: z.string().nullish(),
  lastAccessedAt: z.string().nullish(),
  expiringAt: z.string().nullish(),
})

/** One that was just made. The token itself is in this answer and nowhere else, ever. */
export const madeTokenSchema = listedTokenSchema.extend({ rawToken: z.string().min(1) })

/** What a new one is asked for by. */
export const tokenToMake = (token: { readonly name: string; readonly days: number }) => ({
  name: token.name,
  expirationDuration: token.days,
})

const utcOf = (text: string | null | undefined): string | undefined => {
  const time = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** As Slipway knows it: moments in UTC. */
export const listedToken = (token: z.infer<typeof listedTokenSchema>): ListedToken => ({
  id: token.id,
  name: token.name,
  created: utcOf(token.createdAt),
  lastUsed: utcOf(token.lastAccessedAt),
  expires: utcOf(token.expiringAt),
})
