import { nextId } from '../../ids.ts'
import { nextHex } from '../../random.ts'
import type { Site } from '../../site-model.ts'
import { defineSlice } from '../../slice.ts'

/** A personal access token: it can do all its owner can (§1.2). */
export interface PersonalAccessToken {
  readonly id: number
  readonly name: string
  readonly accountId: string
  /** No secret: it opens nothing but a twin on loopback. */
  readonly secret: string
  readonly createdAt: number
  /** Null = without end. */
  readonly expiresAt: number | null
  lastAccessedAt: number | null
}

/** A session that a cookie stands for. */
export interface Session {
  readonly id: string
  readonly accountId: string
  /** Whether it is a secure administrator session. */
  elevated: boolean
}

/** How often and when a user signed in with a password. */
export interface LoginRecord {
  /** Failures since the last success; what the CAPTCHA counts. */
  failuresInARow: number
  failedLoginCount: number
  loginCount: number
  lastFailedLoginTime: number | null
  previousLoginTime: number | null
}

/** What a Data Center site keeps of signing in. */
export interface SignInState {
  readonly tokens: Record<string, PersonalAccessToken>
  readonly sessions: Record<string, Session>
  readonly logins: Record<string, LoginRecord>
}

/** Tokens by secret, sessions by cookie, logins by accountId. */
export const signInSlice = defineSlice(
  'dataCenterSignIn',
  (): SignInState => ({ tokens: {}, sessions: {}, logins: {} }),
)

const day = 24 * 3600 * 1000

/** Makes a personal access token; negative days make an expired one, null one without end. */
export function mintPersonalAccessToken(
  site: Pick<Site, 'state' | 'clock'>,
  accountId: string,
  details: { readonly name?: string; readonly days?: number | null } = {},
): PersonalAccessToken {
  const { name = 'twin', days = 90 } = details
  const token: PersonalAccessToken = {
    id: Number(nextId(site, 'personalAccessToken')),
    name,
    accountId,
    secret: `twin-pat-${nextHex(site.state.random, 35)}`,
    createdAt: site.clock.now(),
    expiresAt: days === null ? null : site.clock.now() + days * day,
    lastAccessedAt: null,
  }
  signInSlice.of(site).tokens[token.secret] = token
  return token
}

/** Begins a session. */
export function beginSession(site: Pick<Site, 'state'>, accountId: string): Session {
  const session: Session = {
    id: nextHex(site.state.random, 32).toUpperCase(),
    accountId,
    elevated: false,
  }
  signInSlice.of(site).sessions[session.id] = session
  return session
}

/** Ends all sessions, as a restart or a long pause does: for tests of renewal. */
export function endSessions(site: Pick<Site, 'state'>): void {
  const { sessions } = signInSlice.of(site)
  for (const id of Object.keys(sessions)) delete sessions[id]
}

/** Makes all sessions secure administrator sessions: people do that in the browser. */
export function elevateSessions(site: Pick<Site, 'state'>): void {
  for (const session of Object.values(signInSlice.of(site).sessions)) session.elevated = true
}

/** Ends every demand for a CAPTCHA: people do that by signing in in the browser. */
export function clearCaptchas(site: Pick<Site, 'state'>): void {
  for (const login of Object.values(signInSlice.of(site).logins)) login.failuresInARow = 0
}

/** What is known of an account's logins. */
export function loginRecord(site: Pick<Site, 'state'>, accountId: string): LoginRecord {
  const { logins } = signInSlice.of(site)
  logins[accountId] ??= {
    failuresInARow: 0,
    failedLoginCount: 0,
    loginCount: 0,
    lastFailedLoginTime: null,
    previousLoginTime: null,
  }
  return logins[accountId] as LoginRecord
}
