import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ConnectionHandlers } from '#connections/connection-handlers'
import {
  type ConnectionAccess,
  type Connections,
  createConnections,
} from '#connections/create-connections'
import { createMetCaptcha, type MetCaptcha } from '#connections/met-captcha'
import { createSavings } from '#connections/savings'
import { attempt, type Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import type { Clock } from '#domain/ports'
import type { Emit } from '#ipc/emit'
import type { KeepRunsAway } from '#ipc/keep-runs-away'
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
import { forgetSite } from './forget-site.ts'
import { createHeldSessions } from './held-sessions.ts'
import { makeCard } from './make-card.ts'
import { createSiteOpener } from './open-site.ts'
import { createSignIn, type Learn, type Reach } from './sign-in.ts'
import { createSiteBook } from './site-book.ts'
import { createSiteHandlers, type SiteHandlers } from './site-handlers.ts'
import type { SiteMeans } from './site-means.ts'
import { siteOwners } from './site-owners.ts'
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
  /** Where nothing is deployed there is nothing to keep away. */
  readonly keepRunsAway?: KeepRunsAway | undefined
  readonly platform?: NodeJS.Platform | undefined
  readonly clock?: Clock | undefined
  readonly after?: After | undefined
  readonly reach?: Partial<Reach> | undefined
  readonly disk?: Disk | undefined
}

/** The user's sites and their tokens. */
export interface Sites {
  readonly handlers: SiteHandlers & ConnectionHandlers
  readonly access: SiteAccess
  /** Where Slipway publishes. */
  readonly connections: ConnectionAccess
  /** Where a person solves the captcha that the last try to save something met. */
  readonly captchaPage: MetCaptcha['page']
  /** Ends the sessions that stand at sites. Throws nothing. */
  signOut(): Promise<void>
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
  const { platform = process.platform, disk, keepRunsAway = () => () => undefined } = options
  const reach: Reach = { network, clock, ...options.reach }
  const path = join(folder, 'sites.secrets.json')
  const tokens = createSecretStore({ path, storage, platform, clock, after, report, disk })
  const file = keepDocument(sitesSort, join(folder, 'sites.json'), { clock, disk })
  const cardOf = async (record: SiteRecord): Promise<SiteCard> =>
    makeCard(
      record,
      await tokens.state(record.id),
      clock(),
      await connections.unfinished(record.id),
    )

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
  const newId = randomUUID
  const captcha = createMetCaptcha()
  const means: SiteMeans = {
    ...{ book, tokens, demo, preview, clock, learn, probe, cardOf, keepRunsAway, captcha },
    newId,
    signIn: createSignIn(reach, learn),
    sessions: createHeldSessions(),
    savings: createSavings(),
    inTurn: inTurn(),
  }
  const opener = createSiteOpener(means)
  const forget = forgetSite(means, opener)
  const { sleep = sleepFor, random = Math.random, limits } = reach
  const connections: Connections = createConnections({
    ...{ folder, tokens, emit, learn, preview, clock, newId, disk, captcha },
    products: { network, clock, sleep, random, limits },
    sites: {
      probe,
      knownId: async ({ cloudId, address }) => {
        const sites = (await book.all()).filter(({ demo: role }) => role === null)
        const known =
          sites.find((site) => site.cloudId === cloudId) ??
          sites.find((site) => site.address === address)
        return known?.id ?? null
      },
      isDemo: async (address) =>
        (await book.all()).some((site) => site.demo !== null && site.address === address),
      owners: siteOwners(means, forget),
      changed,
    },
  })
  const { examine } = connections
  return {
    handlers: {
      ...createSiteHandlers(means, opener, { changed, forget, examine }),
      ...connections.handlers,
    },
    connections: connections.access,
    captchaPage: captcha.page,
    signOut: means.sessions.endAll,
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
      const own = [book.setAside(), tokens.setAside()].filter((one) => one !== undefined)
      return [...own, ...(await connections.setAside())]
    },
    removeEverything: () => {
      means.savings.stop()
      return means.inTurn(async () => {
        await connections.removeEverything()
        const known = await attempt(() => book.all())
        for (const { id } of known.ok ? known.value : []) opener.leave(id)
        await means.sessions.endAll()
        await tokens.removeAll()
        await demo.remove()
        await book.removeAll()
      })
    },
  }
}
