import type { Clock } from '../clock.ts'
import type { Reply } from '../http/reply.ts'
import type { DataCenterRateLimit } from './state.ts'

/** Whether a request may pass, and the headers that say so either way. */
export interface DataCenterAllowance {
  readonly allowed: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** Takes a token of a user's bucket. */
export type DataCenterLimiter = (
  userName: string,
  limit: DataCenterRateLimit,
) => DataCenterAllowance

interface Bucket {
  tokens: number
  filledAt: number
}

/** Makes the token buckets of a site: one per user, filled by `fill` each interval (§1.7). */
export function createDataCenterLimiter(clock: Clock): DataCenterLimiter {
  const buckets = new Map<string, Bucket>()
  return (userName, { limit, fill, intervalSeconds }) => {
    const bucket = buckets.get(userName) ?? { tokens: limit, filledAt: clock.now() }
    buckets.set(userName, bucket)
    const intervals = Math.floor((clock.now() - bucket.filledAt) / (intervalSeconds * 1000))
    bucket.tokens = Math.min(limit, bucket.tokens + intervals * fill)
    bucket.filledAt += intervals * intervalSeconds * 1000
    const allowed = bucket.tokens > 0
    if (allowed) bucket.tokens -= 1
    return {
      allowed,
      headers: {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(bucket.tokens),
        'X-RateLimit-Interval-Seconds': String(intervalSeconds),
        'X-RateLimit-FillRate': String(fill),
        'retry-after': bucket.tokens > 0 || allowed ? '0' : String(intervalSeconds),
      },
    }
  }
}

/** The refusal when the bucket is empty. */
export const rateLimitExceeded: Reply = { status: 429, body: { message: 'Rate limit exceeded.' } }
