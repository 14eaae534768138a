import type { ApiToken, Site } from '../site-model.ts'
import { type Account, accounts } from '../users/state.ts'
import type { Reply } from './reply.ts'

/** Where a request came in; the automation API has rules of its own, whichever host it is asked on. */
export type Entrance = 'site' | 'gateway' | 'automation'

/** Who is calling. `failed` = credentials were sent and refused. */
export type SignIn =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'account'; readonly account: Account; readonly token: ApiToken }
  | { readonly kind: 'failed'; readonly reason: 'AUTHENTICATED_FAILED' | 'AUTHENTICATION_DENIED' }

function readCredentials(header: string): { secret: string; email?: string } | undefined {
  const [scheme = '', value = ''] = header.split(' ', 2)
  if (scheme.toLowerCase() === 'bearer') return { secret: value }
  if (scheme.toLowerCase() !== 'basic') return undefined
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return undefined
  return { email: text.slice(0, colon), secret: text.slice(colon + 1) }
}

function accountWithEmail(site: Site, email: string): Account | undefined {
  const wanted = email.toLowerCase()
  return Object.values(accounts.of(site)).find(
    (account) => account.emailAddress.toLowerCase() === wanted,
  )
}

function isLocked(site: Site, account: Account): boolean {
  const limit = site.switches.captchaAfterFailures
  return limit > 0 && (site.state.failedLogins[account.accountId] ?? 0) >= limit
}

function opens(site: Site, token: ApiToken, entrance: Entrance): boolean {
  if (token.revoked || token.expiresAt <= site.clock.now()) return false
  if (entrance === 'automation') return true
  if (entrance === 'site') return token.kind === 'classic'
  return token.kind === 'scoped' || site.switches.gatewayAcceptsClassic
}

/**
 * Reads the Authorization header. A classic token opens the site host with Basic only; a scoped one
 * the gateway with Basic or Bearer. A locked account is refused whatever it sends.
 */
export function signIn(site: Site, header: string | undefined, entrance: Entrance): SignIn {
  if (header === undefined) return { kind: 'anonymous' }
  const credentials = readCredentials(header)
  const byEmail =
    credentials?.email === undefined ? undefined : accountWithEmail(site, credentials.email)
  if (byEmail !== undefined && isLocked(site, byEmail)) {
    return { kind: 'failed', reason: 'AUTHENTICATION_DENIED' }
  }
  const token = credentials === undefined ? undefined : site.state.tokens[credentials.secret]
  const account = token === undefined ? undefined : accounts.of(site)[token.accountId]
  const emailFits =
    credentials?.email === undefined
      ? token?.kind === 'scoped'
      : byEmail !== undefined && byEmail === account
  if (token === undefined || account === undefined || !account.active || !emailFits) {
    if (byEmail !== undefined) {
      const { failedLogins } = site.state
      failedLogins[byEmail.accountId] = (failedLogins[byEmail.accountId] ?? 0) + 1
    }
    return { kind: 'failed', reason: 'AUTHENTICATED_FAILED' }
  }
  if (!opens(site, token, entrance)) return { kind: 'failed', reason: 'AUTHENTICATED_FAILED' }
  delete site.state.failedLogins[account.accountId]
  return { kind: 'account', account, token }
}

/** The headers Jira adds when a sign-in was refused. */
export function loginReasonHeaders(
  site: Site,
  reason: 'AUTHENTICATED_FAILED' | 'AUTHENTICATION_DENIED',
): Record<string, string> {
  if (reason === 'AUTHENTICATED_FAILED') return { 'X-Seraph-LoginReason': reason }
  return {
    'X-Seraph-LoginReason': reason,
    'X-Authentication-Denied-Reason': `CAPTCHA_CHALLENGE; login-url=${site.address}/login.jsp`,
  }
}

/** The site host's 401. */
export function unauthorized(site: Site): Reply {
  const message = 'Client must be authenticated to access this resource.'
  if (site.switches.unauthorizedBody === 'text') {
    return { status: 401, body: message, contentType: 'text/plain;charset=UTF-8' }
  }
  return { status: 401, body: { message, 'status-code': 401 } }
}
