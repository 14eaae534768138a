import { AppError, attempt, type FailureCode, failure } from '#contract/model/failure'
import type { connectionOperations } from '#contract/operations/connection-operations'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import type { Handler } from '#ipc/handler'
import type { ConnectionMeans } from './connection-means.ts'
import { entryPicked, readEntries } from './find-entry.ts'
import { findHere, type SitesForFinding } from './find-here.ts'
import { openConnection } from './open-connection.ts'
import { revoke } from './revoke.ts'
import type { Rotations } from './rotation/rotations.ts'
import { saveConnection } from './save-connection.ts'
import type { SignInOwners } from './sign-in-owner.ts'
import { storedSecret } from './stored-secret.ts'

/** Answers to what the page may ask about connections. */
export type ConnectionHandlers = {
  readonly [Name in keyof typeof connectionOperations]: Handler<Name>
}

/** Whether the product, or the way to it, has said something that the card shows from now on. */
const isSaidByCard = (code: FailureCode): boolean =>
  /^(auth|net|product|bitbucket|slack|confluence)\./.test(code) &&
  code !== 'auth.token-missing' &&
  code !== 'net.cancelled'

/** Makes the handlers. `owners`: sites and connections, whichever an id is of. */
export const createConnectionHandlers = (
  means: ConnectionMeans,
  around: {
    readonly sites: SitesForFinding
    readonly owners: SignInOwners
    readonly rotations: Rotations
    readonly forget: (connectionId: string) => Promise<void>
  },
): ConnectionHandlers => {
  const { book, tokens, cardOf, savings, inTurn } = means
  const { sites, owners, rotations } = around
  const unstopped = (): AbortSignal => new AbortController().signal

  /** The list of an owner's tokens, read with the stored one. */
  const entriesOf = async (ofId: string) => {
    const owner = await owners.find(ofId)
    if (owner === undefined) {
      throw new AppError(failure('input.invalid', ofId, [connectionRefusalWording.unknown]))
    }
    const secret = await storedSecret(tokens, owner.binding)
    const session = await owners.signIn(ofId, secret, unstopped())
    if (session.tokens === undefined) {
      const why = [connectionRefusalWording.noRevocation]
      throw new AppError(failure('input.invalid', owner.host, why))
    }
    return { owner, entries: await readEntries(means, owner, session.tokens) }
  }

  return {
    'connection.find': ({ address }) => findHere(means, sites, address),
    'connection.list': async () => ({
      connections: await Promise.all((await book.all()).map(cardOf)),
      protection: tokens.protection(),
    }),
    'connection.save': (input) => savings.run((signal) => saveConnection(means, input, signal)),
    'connection.stop-saving': async () => {
      savings.stop()
      return {}
    },
    'connection.test': async ({ connectionId }) => {
      await book.get(connectionId)
      const tested = await attempt(() => openConnection(means, connectionId, unstopped()))
      if (!tested.ok && !isSaidByCard(tested.failure.code)) throw new AppError(tested.failure)
      return cardOf(await book.get(connectionId))
    },
    'connection.edit': ({ connectionId, label, expiresOn }) =>
      inTurn(async () => {
        await book.get(connectionId)
        await book.change(connectionId, { label: label.trim(), expiresOn })
        return cardOf(await book.get(connectionId))
      }),
    'connection.forget': async ({ connectionId }) => {
      await book.get(connectionId)
      await around.forget(connectionId)
      return {}
    },
    'connection.entries': async ({ ofId }) => ({ entries: (await entriesOf(ofId)).entries }),
    'connection.pick-entry': async ({ ofId, entryId }) => {
      if (entryId === null) {
        await owners.change(ofId, { entry: null })
        return {}
      }
      const { owner, entries } = await entriesOf(ofId)
      // Picking ends nothing: what nothing proves is looked at again before it is revoked.
      const { entry } = entryPicked(owner, entries, entryId, 'accept')
      await owners.change(ofId, { entry })
      return {}
    },
    'connection.revoke': (input) =>
      revoke({ owners, tokens, clock: means.clock }, input, unstopped()),
    'connection.rotate': (input) => rotations.rotate(input, unstopped()),
    'connection.finish-rotation': ({ ofId }) => rotations.finish(ofId, unstopped()),
  }
}
