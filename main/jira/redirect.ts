import { AppError, failure } from '#contract/model/failure'
import type { Answer } from './answer.ts'
import { type Base, isUnder } from './credential.ts'
import { isSecure } from './target.ts'

const mostHops = 3
const loginHosts: ReadonlySet<string> = new Set(['id.atlassian.com', 'auth.atlassian.com'])
const loginPath = /^\/(login|login\.jsp|secure\/login.*|auth|saml|sso)(\/|$)/i

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
  if (
    target !== undefined &&
    (loginHosts.has(target.hostname) || loginPath.test(target.pathname))
  ) {
    throw new AppError(failure('auth.login-page', url.host, [target.host], status))
  }
  const followable = target !== undefined && isUnder(base, target) && isSecure(target)
  if (followable && method === 'GET' && hops < mostHops) return target
  throw new AppError(failure('net.redirected', url.host, target ? [target.host] : [], status))
}
