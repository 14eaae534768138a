import { AppError, failure } from '#contract/model/failure'
import type { Answer } from './answer.ts'
import { type Base, isUnder } from './base.ts'
import { isSecure } from './loopback.ts'

const mostHops = 3
const loginHosts: ReadonlySet<string> = new Set(['id.atlassian.com', 'auth.atlassian.com'])
/** Jira signs in at `login.jsp`, Confluence at `login.action`, Bitbucket at `login`. */
const loginPath =
  /\/(login|login\.jsp|(do)?login\.action|secure\/login.*|auth|saml2?|sso|adfs|oauth2?|oidc)(\/|$)/i
/** What SAML, OpenID Connect and WS-Federation put into the address of their sign-in. */
const signInParameters = ['SAMLRequest', 'response_type', 'wa'] as const

const isSignIn = ({ hostname, pathname, searchParams }: URL): boolean =>
  loginHosts.has(hostname) ||
  loginPath.test(pathname) ||
  signInParameters.some((name) => searchParams.has(name))

const targetOf = (location: string | undefined, from: URL): URL | undefined =>
  location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined

/**
 * Where a redirected read goes on; undefined when the answer is no redirect for it. A 303 after a
 * write names a task and is an answer. Nothing is ever sent to another host: that, a login page, a
 * redirected write or a fourth redirect is an AppError.
 */
export const nextHop = (redirect: {
  readonly answer: Answer
  readonly method: string
  readonly url: URL
  readonly base: Base
  readonly hops: number
}): URL | undefined => {
  const { answer, method, url, base, hops } = redirect
  const { status } = answer
  if (status < 300 || status >= 400 || status === 304) return undefined
  if (status === 303 && method !== 'GET') return undefined
  const target = targetOf(answer.headers.location, url)
  if (target !== undefined && isSignIn(target)) {
    throw new AppError(failure('auth.redirected-to-sign-in', url.host, [target.host], status))
  }
  const followable = target !== undefined && isUnder(base, target) && isSecure(target)
  if (followable && method === 'GET' && hops < mostHops) return target
  throw new AppError(failure('net.redirected', url.host, target ? [target.host] : [], status))
}
