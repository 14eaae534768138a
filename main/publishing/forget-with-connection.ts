import type { Handlers } from '#ipc/handler'

/** What ends a connection. */
export type EndingHandlers = Pick<Handlers, 'connection.forget' | 'connection.revoke'>

/**
 * Lets go of what waits for a connection, and of the rules to tell its channels, once the connection is
 * forgotten or revoked: nobody can send it any more.
 */
export const forgetWithConnection = (
  handlers: EndingHandlers,
  forget: (connectionId: string) => Promise<void>,
): EndingHandlers => ({
  'connection.forget': async (input) => {
    const forgotten = await handlers['connection.forget'](input)
    await forget(input.connectionId)
    return forgotten
  },
  'connection.revoke': async (input) => {
    const outcome = await handlers['connection.revoke'](input)
    if (outcome.outcome === 'revoked') await forget(input.ofId)
    return outcome
  },
})
