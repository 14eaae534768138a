import { AppError, failure } from '#contract/model/failure'
import type { SignedInConnection } from '#jira/connect'

/** What is the caller's only: giving up ends the wait of this caller alone. */
export const orCancelled = <Value>(wait: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((done, failed) => {
    const cancelled = (): void => failed(new AppError(failure('net.cancelled', '')))
    signal.addEventListener('abort', cancelled, { once: true })
    wait.then(done, failed).finally(() => signal.removeEventListener('abort', cancelled))
  })

/** The connection for one caller. Nothing more is sent by it when its site is forgotten. */
export const untilLeft = (
  connection: SignedInConnection,
  signal: AbortSignal,
  left: AbortSignal,
): SignedInConnection => {
  const { api, transport } = connection
  const until = (own: AbortSignal | undefined): AbortSignal =>
    own === undefined ? left : AbortSignal.any([own, left])
  return {
    ...connection,
    // A session stands for the site, not for one caller: it ends when the site is forgotten.
    signOut: async () => undefined,
    api: api.withSignal(until(signal)),
    transport: {
      ...transport,
      send: (request) => transport.send({ ...request, signal: until(request.signal) }),
    },
  }
}
