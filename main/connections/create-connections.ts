import { join } from 'node:path'
import type { ConnectionCard } from '#contract/model/connection-card'
import { attempt, type Failure } from '#contract/model/failure'
import type { Clock } from '#domain/ports'
import type { Emit } from '#ipc/emit'
import type { SignedInProduct } from '#products/product-adapter'
import type { ProductMeans } from '#products/product-means'
import type { Disk } from '#store/disk'
import { inTurn } from '#store/in-turn'
import { keepDocument } from '#store/kept-document'
import type { SecretStore } from '#store/secrets/secret-store'
import { bindingOf } from './connection-binding.ts'
import { createConnectionBook } from './connection-book.ts'
import { type ConnectionHandlers, createConnectionHandlers } from './connection-handlers.ts'
import type { ConnectionMeans } from './connection-means.ts'
import { connectionOwners } from './connection-owners.ts'
import { type ConnectionRecord, connectionsSort } from './connection-record.ts'
import { eitherOwners } from './either-owners.ts'
import type { SitesForFinding } from './find-here.ts'
import { makeConnectionCard } from './make-connection-card.ts'
import type { MetCaptcha } from './met-captcha.ts'
import { openConnection } from './open-connection.ts'
import { createRotationJournal, rotationsSort } from './rotation/rotation-journal.ts'
import { createRotations, type Rotations } from './rotation/rotations.ts'
import { createSavings } from './savings.ts'
import type { SignInOwners } from './sign-in-owner.ts'

/** What the connections need from their surroundings. */
export interface ConnectionsOptions {
  /** Must exist. Holds `connections.json` and `rotations.json`. */
  readonly folder: string
  /** The secrets of sites and connections alike. */
  readonly tokens: SecretStore
  readonly products: ProductMeans
  readonly emit: Emit
  readonly learn: ConnectionMeans['learn']
  readonly preview: boolean
  readonly clock: Clock
  readonly newId: () => string
  readonly disk: Disk | undefined
  readonly captcha: MetCaptcha
  readonly sites: SitesForFinding & {
    readonly owners: SignInOwners
    /** Cards of sites are other ones now. */
    readonly changed: () => Promise<void>
  }
}

/** Connections for publishing, as publishing needs them. Secrets stay behind it. */
export interface ConnectionAccess {
  cards(): Promise<readonly ConnectionCard[]>
  /** Fails with `input.invalid` when there is no such connection. */
  card(connectionId: string): Promise<ConnectionCard>
  /** Signs in with the stored secret, anew each time. Fails with what `openConnection` fails with. */
  open(connectionId: string, signal: AbortSignal): Promise<SignedInProduct>
}

/** The user's connections for publishing, and what is done with secrets of sites, too. */
export interface Connections {
  readonly handlers: ConnectionHandlers
  readonly access: ConnectionAccess
  readonly unfinished: Rotations['unfinished']
  /** Looks whether the stored secrets can be read, and finishes what was interrupted. */
  examine(): Promise<void>
  setAside(): Promise<readonly Failure[]>
  removeEverything(): Promise<void>
}

/** Puts the connections together. */
export const createConnections = (options: ConnectionsOptions): Connections => {
  const { folder, tokens, clock, newId, learn, preview, products, disk, emit, sites, captcha } =
    options
  const kept = { clock, disk }
  const file = keepDocument(connectionsSort, join(folder, 'connections.json'), kept)
  const journal = createRotationJournal(
    keepDocument(rotationsSort, join(folder, 'rotations.json'), kept),
  )
  const cardOf = async (record: ConnectionRecord): Promise<ConnectionCard> => {
    const unfinished = await rotations.unfinished(record.id)
    return makeConnectionCard(record, await tokens.state(record.id), clock(), unfinished)
  }
  // One after the other, so that what was told last is how it is.
  const tell = inTurn()
  const changed = (): Promise<void> =>
    tell(async () => {
      const { connections } = await file.get()
      emit({
        event: 'connections-changed',
        connections: await Promise.all(connections.map(cardOf)),
      })
    })
  const book = createConnectionBook(file, changed)
  const means: ConnectionMeans = {
    ...{ book, tokens, preview, clock, newId, learn, products, cardOf, captcha },
    ...{ savings: createSavings(), inTurn: inTurn() },
  }
  const own = connectionOwners(means)
  const owners = eitherOwners([sites.owners, own])
  const rotations: Rotations = createRotations(
    { journal, tokens, clock, newId, learn, owners },
    async () => {
      await sites.changed()
      await changed()
    },
  )
  const forget = (id: string): Promise<void> =>
    means.inTurn(async () => {
      await own.forget(id)
      await journal.end(id)
    })
  return {
    handlers: createConnectionHandlers(means, { sites, owners, rotations, forget }),
    access: {
      cards: async () => Promise.all((await book.all()).map(cardOf)),
      card: async (id) => cardOf(await book.get(id)),
      open: (id, signal) => openConnection(means, id, signal),
    },
    unfinished: rotations.unfinished,
    examine: async () => {
      const all = await book.all()
      const states = () => Promise.all(all.map(({ id }) => tokens.state(id)))
      const before = JSON.stringify(await states())
      for (const record of all) await tokens.examine(bindingOf(record))
      if (JSON.stringify(await states()) !== before) await changed()
      if (!preview) await rotations.finishAll()
    },
    setAside: async () => {
      await attempt(() => book.all())
      return [book.setAside()].filter((one) => one !== undefined)
    },
    removeEverything: async () => {
      means.savings.stop()
      await means.inTurn(async () => {
        await book.removeAll()
        await journal.removeAll()
      })
    },
  }
}
