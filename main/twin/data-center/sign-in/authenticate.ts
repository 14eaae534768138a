import type { Reply } from '../../http/reply.ts'
import type { Site } from '../../site-model.ts'
import { type Account, accounts } from '../../users/state.ts'
import { frameworkError, htmlReply, unauthenticated } from '../replies.ts'
import { dataCenterOf } from '../state.ts'
import { accountNamed, userOf } from '../users/state.ts'
import { loginRecord, type Session, signInSlice } from './state.ts'

/** Who is calling a Data Center site, or why the request goes no further. */
export type DataCenterCaller =
  | { readonly kind: 'anonymous'; readonly failed: boolean }
  | { readonly kind: 'token' | 'basic'; readonly account: Account }
  | { readonly kind: 'session'; readonly account: Account; readonly session: Session }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** What a password sign-in came to. */
export type PasswordCheck =
  | { readonly kind: 'right'; readonly account: Account }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'captcha' }

/** The answer to passwords where the administrators have switched them off: the body alone tells. */
export const basicDisabled: Reply = {
  status: 403,
  body: { message: 'Basic Authentication has been disabled on this instance.' },
}

const anonymous: DataCenterCaller = { kind: 'anonymous', failed: false }

/** Headers of a sign-in that was refused without a look at the password. */
export function captchaHeaders(site: Site): Record<string, string> {
  return {
    'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED',
    'X-Authentication-Denied-Reason': `CAPTCHA_CHALLENGE; login-url=${site.address}/login.jsp`,
  }
}

/** Checks a user name (never an e-mail address) and password, and keeps count. */
export function checkPassword(site: Site, name: string, password: string): PasswordCheck {
  const account = accountNamed(site, name)
  if (account === undefined || !account.active) return { kind: 'wrong' }
  const { captchaAfter } = dataCenterOf(site)
  const record = loginRecord(site, account.accountId)
  if (captchaAfter > 0 && record.failuresInARow >= captchaAfter) return { kind: 'captcha' }
  // Whoever has no password does not sign in with one.
  if (password === '' || userOf(site, account).password !== password) {
    record.failuresInARow += 1
    record.failedLoginCount += 1
    record.lastFailedLoginTime = site.clock.now()
    return { kind: 'wrong' }
  }
  record.failuresInARow = 0
  return { kind: 'right', account }
}

function byBasic(site: Site, value: string): DataCenterCaller {
  if (!dataCenterOf(site).basic) return { kind: 'refused', reply: basicDisabled }
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return anonymous
  const check = checkPassword(site, text.slice(0, colon), text.slice(colon + 1))
  if (check.kind === 'right') return { kind: 'basic', account: check.account }
  if (check.kind === 'captcha') {
    const reply = htmlReply(403, 'Forbidden (403)', 'CAPTCHA_CHALLENGE')
    return { kind: 'refused', reply: { ...reply, headers: captchaHeaders(site) } }
  }
  const reply = htmlReply(
    401,
    'Unauthorized (401)',
    'Basic Authentication Failure - Reason : AUTHENTICATED_FAILED',
  )
  const headers = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }
  return { kind: 'refused', reply: { ...reply, headers } }
}

function byToken(site: Site, secret: string): DataCenterCaller {
  const token = signInSlice.of(site).tokens[secret]
  const account = token === undefined ? undefined : accounts.of(site)[token.accountId]
  const expired = token?.expiresAt != null && token.expiresAt <= site.clock.now()
  if (token === undefined || account?.active !== true || expired) {
    if (dataCenterOf(site).rejectedToken === 'anonymous') return { kind: 'anonymous', failed: true }
    const headers = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }
    return { kind: 'refused', reply: { ...unauthenticated(), headers } }
  }
  token.lastAccessedAt = site.clock.now()
  return { kind: 'token', account }
}

function bySession(site: Site, cookie: string): DataCenterCaller {
  const id = /(?:^|;\s*)JSESSIONID=([^;]+)/.exec(cookie)?.[1]
  const session = id === undefined ? undefined : signInSlice.of(site).sessions[id]
  const account = session === undefined ? undefined : accounts.of(site)[session.accountId]
  if (session === undefined || account?.active !== true) return anonymous
  return { kind: 'session', account, session }
}

/**
 * Reads who is calling: `Bearer` is a personal access token, `Basic` a user name and password, else
 * the session cookie counts. No or a malformed Authorization header is the anonymous user (§1.2).
 */
export function identify(
  site: Site,
  authorization: string | undefined,
  cookie: string | undefined,
): DataCenterCaller {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ', 2)
  if (scheme.toLowerCase() === 'bearer' && value !== '') return byToken(site, value)
  if (scheme.toLowerCase() === 'basic' && value !== '') return byBasic(site, value)
  return cookie === undefined ? anonymous : bySession(site, cookie)
}

/** The 401 that asks a cookie session to become a secure administrator session. */
export function webSudoRequired(): Reply {
  return frameworkError(401, 'This resource requires WebSudo.')
}
