import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AppEvent } from '#contract/events'
import { type InputOf, type OutputOf, operations } from '#contract/operations'
import type { DemoSites } from '#ipc/site-access'
import { createNodeNetwork } from '#jira/network'
import { createSites, type Sites, type SitesOptions } from '#sites/create-sites'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
import { type FakeSafeStorage, fakeSafeStorage } from '../../unit/store/fake-safe-storage.ts'
import { type ManualAfter, manualAfter } from '../../unit/store/manual-after.ts'

/** A folder that is gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-sites-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A site of one's own that is gone after the test. */
export const serveTwin = async (name: string): Promise<Twin> => {
  const twin = await startTwin({ site: createSite({ name, title: `${name} title` }) })
  onTestFinished(() => twin.stop())
  return twin
}

/** The sites of one start of Slipway, with everything around them in the test's hand. */
export interface OpenedSites extends Sites {
  readonly folder: string
  readonly storage: FakeSafeStorage
  readonly time: ManualAfter
  readonly events: readonly AppEvent[]
  readonly learned: readonly string[]
  readonly reports: readonly string[]
}

const noDemo: DemoSites = {
  start: () => Promise.reject(new Error('this test has no demo sites')),
  stop: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}

/** Starts the sites of Slipway. Every answer and event is checked against the contract. */
export const openSites = async (
  options: Partial<SitesOptions> & { readonly storage?: FakeSafeStorage } = {},
): Promise<OpenedSites> => {
  const folder = options.folder ?? (await temporaryFolder())
  const storage = options.storage ?? fakeSafeStorage()
  const time = manualAfter()
  const events: AppEvent[] = []
  const learned: string[] = []
  const reports: string[] = []
  const sites = createSites({
    network: createNodeNetwork(),
    demo: noDemo,
    emit: (event) => void events.push(event),
    learn: (secret) => void learned.push(secret),
    report: (trouble) => void reports.push(trouble),
    preview: false,
    platform: 'linux',
    after: time.after,
    reach: { sleep: () => Promise.resolve(), random: () => 0 },
    ...options,
    folder,
    storage,
  })
  const checked = Object.entries(sites.handlers).map(([name, handle]) => {
    const { input, output } = operations[name as keyof typeof operations]
    return [
      name,
      async (value: unknown) =>
        output.parse(await (handle as (value: unknown) => Promise<unknown>)(input.parse(value))),
    ]
  })
  const handlers = Object.fromEntries(checked) as Sites['handlers']
  return { ...sites, handlers, folder, storage, time, events, learned, reports }
}

type FormMembers = Partial<
  Omit<InputOf<'site.save'>, 'presented'> & { readonly email: string; readonly token: string }
>

/** What the form of a new site sends. */
export const formFor = (
  { address, credentials }: Pick<Twin, 'address' | 'credentials'>,
  { email, token, ...members }: FormMembers = {},
): InputOf<'site.save'> & { readonly presented: { readonly way: 'api-token' } } => ({
  siteId: null,
  address,
  presented: {
    way: 'api-token',
    email: email ?? credentials.email,
    token: token ?? credentials.token,
  },
  label: '',
  expiresOn: null,
  production: false,
  check: 'verify',
  keep: 'protected',
  otherAccount: 'ask',
  ...members,
})

/** What the form of a new site sends when it uses the token of another. */
export const shareFor = (
  { address }: Pick<Twin, 'address'>,
  fromSiteId: string,
  members: Partial<InputOf<'site.share-token'>> = {},
): InputOf<'site.share-token'> => ({
  siteId: null,
  fromSiteId,
  address,
  label: '',
  production: false,
  keep: 'protected',
  otherAccount: 'ask',
  ...members,
})

/** The card of a site that is stored without more ado. */
export const stored = (outcome: OutputOf<'site.save'>) => {
  if (outcome.outcome !== 'stored') throw new Error(`not stored: ${JSON.stringify(outcome)}`)
  return outcome.site
}
