import { nextHex } from './random.ts'
import type { ApiToken, Site } from './site-model.ts'

const yearMilliseconds = 365 * 24 * 3600 * 1000

/** What kind of token to make. */
export interface TokenOptions {
  readonly kind?: ApiToken['kind']
  /** Scopes of a scoped token. */
  readonly scopes?: readonly string[]
  /** Life from now on; negative makes an expired one. Default one year. */
  readonly livesMilliseconds?: number
  /** Default: one that follows from the site's random sequence, which others can guess. */
  readonly secret?: string
}

/** The classic scopes that a deploying client is advised to ask for. */
export const deployScopes: readonly string[] = [
  'read:jira-work',
  'write:jira-work',
  'manage:jira-project',
  'manage:jira-configuration',
  'read:jira-user',
  'manage:jira-webhook',
]

/** Makes a token for an account and gives its secret. */
export function mintToken(
  site: Pick<Site, 'state' | 'clock'>,
  accountId: string,
  options: TokenOptions = {},
): string {
  const secret = options.secret ?? `twin-${nextHex(site.state.random, 40)}`
  site.state.tokens[secret] = {
    secret,
    accountId,
    kind: options.kind ?? 'classic',
    scopes: options.scopes ?? deployScopes,
    expiresAt: site.clock.now() + (options.livesMilliseconds ?? yearMilliseconds),
    revoked: false,
  }
  return secret
}
