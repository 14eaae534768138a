import { isMembers } from './http/members.ts'
import { ok, type Reply } from './http/reply.ts'
import { nextHex } from './random.ts'
import type { Site } from './site-model.ts'
import { defineSlice } from './slice.ts'
import { deployScopes, mintToken } from './tokens.ts'

/** Client credentials of a service account. No secret: they open nothing but a twin on loopback. */
export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly accountId: string
  readonly scopes: readonly string[]
  revoked: boolean
}

/** By client ID. */
export const clientCredentials = defineSlice(
  'clientCredentials',
  (): Record<string, ClientCredentials> => ({}),
)

/** An access token lives an hour, and there is nothing to renew it with (auth-and-secrets §1.2). */
const lifeSeconds = 3600

/** Makes client credentials for an account. */
export function mintClientCredentials(
  site: Pick<Site, 'state'>,
  accountId: string,
  scopes: readonly string[] = deployScopes,
): ClientCredentials {
  const clientId = `twin-client-${nextHex(site.state.random, 16)}`
  const clientSecret = `twin-secret-${nextHex(site.state.random, 40)}`
  const made: ClientCredentials = { clientId, clientSecret, accountId, scopes, revoked: false }
  clientCredentials.of(site)[clientId] = made
  return made
}

function refuse(status: number, error: string, description: string): Reply {
  return { status, body: { error, error_description: description } }
}

/**
 * `POST https://auth.atlassian.com/oauth/token`, which the twin plays at its own origin: an access
 * token for client credentials. The texts of its refusals are OAuth 2.0's (RFC 6749 §5.2).
 */
export function answerTokenRequest(site: Site, method: string, body: unknown): Reply {
  if (method !== 'POST') return refuse(405, 'invalid_request', 'Method Not Allowed')
  if (!isMembers(body)) return refuse(400, 'invalid_request', 'The body must be an object.')
  if (body.grant_type !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 'The grant type is not supported.')
  }
  const known = clientCredentials.of(site)[String(body.client_id)]
  if (known === undefined || known.clientSecret !== body.client_secret || known.revoked) {
    return refuse(401, 'invalid_client', 'Unauthorized')
  }
  const { accountId, scopes } = known
  const secret = mintToken(site, accountId, {
    kind: 'scoped',
    scopes,
    livesMilliseconds: lifeSeconds * 1000,
  })
  return ok({
    access_token: secret,
    scope: scopes.join(' '),
    expires_in: lifeSeconds,
    token_type: 'Bearer',
  })
}
