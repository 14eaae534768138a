import type { Clock } from '../clock.ts'
import type { Reply } from './reply.ts'
import type { Route } from './route.ts'

interface Bucket {
  tokens: number
  filledAt: number
}

/** Whether a request may pass, and the headers that say so either way. */
export interface Allowance {
  readonly allowed: boolean
  readonly headers: Record<string, string>
  readonly refusal: Reply
}

/** Burst limits of one site. */
export type RateLimiter = (route: Route) => Allowance

/** Jira's default rates per second: GET and POST 100, PUT and DELETE 50. */
function rateOf(route: Route): number {
  if (route.rate !== undefined) return route.rate
  return route.method === 'GET' || route.method === 'POST' ? 100 : 50
}

/** Headers and body of a 429; `reset` is when asking again makes sense. */
export function tooManyRequests(
  limit: number,
  reset: Date,
  seconds: number,
  reason: string,
): Reply {
  return {
    status: 429,
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    headers: {
      'Retry-After': String(seconds),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': reset.toISOString(),
      'RateLimit-Reason': reason,
    },
  }
}

/** Makes the token buckets of a site: one per endpoint and method, one second deep. */
export function createRateLimiter(clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return (route) => {
    const rate = rateOf(route)
    const now = clock.now()
    const key = `${route.method} ${route.path}`
    const bucket = buckets.get(key) ?? { tokens: rate, filledAt: now }
    buckets.set(key, bucket)
    bucket.tokens = Math.min(rate, bucket.tokens + ((now - bucket.filledAt) / 1000) * rate)
    bucket.filledAt = now
    const allowed = bucket.tokens >= 1
    if (allowed) bucket.tokens -= 1
    const remaining = Math.floor(bucket.tokens)
    return {
      allowed,
      headers: {
        'X-RateLimit-Limit': String(rate),
        'X-RateLimit-Remaining': String(remaining),
        ...(remaining < rate * 0.2 ? { 'X-RateLimit-NearLimit': 'true' } : {}),
        'Beta-RateLimit-Policy': `"jira-burst-based";q=${rate};w=1`,
        'Beta-RateLimit': `"jira-burst-based";r=${remaining};t=1`,
      },
      refusal: tooManyRequests(rate, new Date(now + 1000), 1, 'jira-burst-based'),
    }
  }
}
