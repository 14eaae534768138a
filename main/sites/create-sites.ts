import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { attempt, type Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import type { Clock } from '#domain/ports'
import type { Emit } from '#ipc/emit'
import type { DemoSites, SiteAccess } from '#ipc/site-access'
import type { NetworkPort } from '#jira/network'
import { probeSite } from '#jira/probe'
import { sleepFor } from '#jira/sleep'
import { createTransport } from '#jira/transport'
import type { Disk } from '#store/disk'
import { inTurn } from '#store/in-turn'
import { keepDocument } from '#store/kept-document'
import { createSecretStore } from '#store/secrets/create-secret-store'
import { type After, afterReally } from '#store/secrets/patience'
import type { SafeStoragePort } from '#store/secrets/safe-storage-port'
import { makeCard } from './make-card.ts'
import { createSiteOpener } from './open-site.ts'
import { createSavings } from './savings.ts'
import { createSignIn, type Learn, type Reach } from './sign-in.ts'
import { createSiteBook } from './site-book.ts'
import { createSiteHandlers, type SiteHandlers } from './site-handlers.ts'
import type { SiteMeans } from './site-means.ts'
import { type SiteRecord, sitesSort } from './site-record.ts'

/** What the sites need from their surroundings. */
export interface SitesOptions {
  /** Must exist. Holds `sites.json`, and `sites.secrets.json`, which nothing else may read. */
  readonly folder: string
  readonly storage: SafeStoragePort
  readonly network: NetworkPort
  readonly demo: DemoSites
  readonly emit: Emit
  /** Hears of every token before it is used, so as to keep it out of logs. */
  readonly learn: Learn
  /** Told of troubles that nobody waits for. Without anything secret. */
  readonly report: (trouble: string) => void
  /** Shown by a browser in place of Electron: demo sites only. */
  readonly preview: boolean
  readonly platform?: NodeJS.Platform | undefined
  readonly clock?: Clock | undefined
  readonly after?: After | undefined
  readonly reach?: Partial<Reach> | undefined
  readonly disk?: Disk | undefined
}

/** The user's sites and their tokens. */
export interface Sites {
  readonly handlers: SiteHandlers
  readonly access: SiteAccess
  /** Takes decrypted tokens out of memory, e.g. when the screen is locked. */
  dropTokens(): void
  /** Files that were damaged and begun anew. */
  setAside(): Promise<readonly Failure[]>
  /** Deletes all sites, tokens and demo sites. Nothing in Jira changes. */
  removeEverything(): Promise<void>
}

/** Puts the sites together. */
export const createSites = (options: SitesOptions): Sites => {
  const { folder, storage, demo, emit, learn, report, preview, network } = options
  const { clock = () => new Date().toISOString(), after = afterReally } = options
  const { platform = process.platform, disk } = options
  const reach: Reach = { network, clock, ...options.reach }
  const path = join(folder, 'sites.secrets.json')
  const tokens = createSecretStore({ path, storage, platform, clock, after, report, disk })
  const file = keepDocument(sitesSort, join(folder, 'sites.json'), { clock, disk })
  const cardOf = async (record: SiteRecord): Promise<SiteCard> =>
    makeCard(record, await tokens.state(record.id), clock())

  // One after the other, so that what was told last is how it is.
  const tell = inTurn()
  const changed = (): Promise<void> =>
    tell(async () => {
      const { sites, pair } = await file.get()
      emit({ event: 'sites-changed', sites: await Promise.all(sites.map(cardOf)), pair })
    })

  const probe: SiteMeans['probe'] = (address) => {
    const { sleep = sleepFor, random = Math.random, limits, recorder } = reach
    const way = { clock, sleep, random, network, limits, recorder }
    return probeSite({ address, open: (base) => createTransport({ ...way, base }) })
  }

  const book = createSiteBook(file, changed)
  const means: SiteMeans = {
    ...{ book, tokens, demo, preview, clock, learn, probe, cardOf },
    newId: randomUUID,
    signIn: createSignIn(reach, learn),
    savings: createSavings(),
    inTurn: inTurn(),
  }
  const opener = createSiteOpener(means)
  return {
    handlers: createSiteHandlers(means, opener, changed),
    access: {
      card: async (siteId) => cardOf(await book.get(siteId)),
      byCloudId: async (cloudId) => {
        const record = (await book.all()).find((site) => site.cloudId === cloudId)
        return record === undefined ? undefined : cardOf(record)
      },
      open: opener.open,
    },
    dropTokens: tokens.dropDecrypted,
    setAside: async () => {
      // A file that cannot be read is no damaged one: listing the sites says what is wrong with it.
      await attempt(() => book.all())
      await attempt(() => tokens.state(''))
      return [book.setAside(), tokens.setAside()].filter((one) => one !== undefined)
    },
    removeEverything: () => {
      means.savings.stop()
      return means.inTurn(async () => {
        const known = await attempt(() => book.all())
        for (const { id } of known.ok ? known.value : []) opener.leave(id)
        await tokens.removeAll()
        await demo.remove()
        await book.removeAll()
      })
    },
  }
}
