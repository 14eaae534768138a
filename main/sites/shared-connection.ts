import { AppError, failure } from '#contract/model/failure'
import type { SignedInConnection } from '#jira/connect'

/** What is the caller's only: giving up ends the wait of this caller alone. */
export const orCancelled = <Value>(wait: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((done, failed) => {
    const cancelled = (): void => failed(new AppError(failure('net.cancelled', '')))
    signal.addEventListener('abort', cancelled, { once: true })
    wait.then(done, failed).finally(() => signal.removeEventListener('abort', cancelled))
  })

/** Those who share a connection, each of whom leaves it some time. */
export interface Holders {
  /** One more. Gives what is to be called when that one leaves, or gives up. */
  join(): () => Promise<void>
}

/** Calls `end` when the last holder has left, so that nobody ends a session that others still use. */
export const countHolders = (end: () => Promise<void>): Holders => {
  let holding = 0
  return {
    join: () => {
      holding += 1
      let isHolding = true
      return async () => {
        if (!isHolding) return
        isHolding = false
        holding -= 1
        if (holding === 0) await end()
      }
    },
  }
}

/** The connection for one caller. Nothing more is sent by it when its site is forgotten. */
export const untilLeft = (
  connection: SignedInConnection,
  signal: AbortSignal,
  left: AbortSignal,
  leave: () => Promise<void>,
): SignedInConnection => {
  const { api, transport } = connection
  const until = (own: AbortSignal | undefined): AbortSignal =>
    own === undefined ? left : AbortSignal.any([own, left])
  return {
    ...connection,
    signOut: leave,
    api: api.withSignal(until(signal)),
    transport: {
      ...transport,
      send: (request) => transport.send({ ...request, signal: until(request.signal) }),
    },
  }
}
