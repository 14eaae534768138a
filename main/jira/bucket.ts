import type { Answer } from './answer.ts'
import { dataCenterBreadth } from './limiter.ts'

const numberIn = (answer: Answer, name: string): number =>
  Number.parseFloat(answer.headers[name] ?? '')

/**
 * How long the next requests should wait, in milliseconds, so that Data Center's bucket of requests
 * does not run dry: as long as it takes to fill for as many as may be under way (jira-dc-api §1.7).
 * Nothing where there is no limit, or where nothing fills it: the user is blocked, and 429 tells.
 */
export const fillingTime = (answer: Answer): number => {
  const remaining = numberIn(answer, 'x-ratelimit-remaining')
  const fill = numberIn(answer, 'x-ratelimit-fillrate')
  const interval = numberIn(answer, 'x-ratelimit-interval-seconds')
  const missing = dataCenterBreadth.highest - remaining
  const known = [remaining, fill, interval].every((number) => Number.isFinite(number))
  return known && fill > 0 && missing > 0 ? Math.ceil(missing / fill) * interval * 1_000 : 0
}
