import type { WaitReason } from '#contract/events'
import type { SignedInConnection } from '#jira/connect'
import type { Pause } from '#jira/pauses'

/** Why Slipway waits, and until when. */
export interface Waiting {
  readonly until: string
  readonly reason: WaitReason
}

/** A pause that is over before anybody could read of it is not told. */
const shortest = 500
/** Requests that wait side by side differ by a little; that is one wait for the user. */
const sameWait = 1_000

const waitingFor = ({ until, trouble }: Pause): Waiting => ({
  until,
  reason: trouble === 'limited' ? 'rate-limited' : 'unavailable',
})

/** Tells of waits that a person would notice, once for all requests that wait together. */
export const watchPauses = (
  { transport }: SignedInConnection,
  now: () => string,
  tell: (waiting: Waiting) => void,
): (() => void) => {
  let latest = Number.NEGATIVE_INFINITY
  return transport.watchPauses((pause) => {
    const until = Date.parse(pause.until)
    if (until - Date.parse(now()) < shortest || until - latest < sameWait) return
    latest = until
    tell(waitingFor(pause))
  })
}
