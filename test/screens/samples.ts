import type { ConnectionCard } from '#contract/model/connection-card'
import { defaultSettings } from '#contract/model/settings'
import type { SiteCard } from '#contract/model/site-card'
import type { TokenProtection } from '#contract/model/token-state'
import type { OutputOf } from '#contract/operations'
import { sampleSignIn } from '../sample-sign-in.ts'
import type { Answers } from './fake-bridge.ts'
import { sampleKindViews } from './sample-kind-views.ts'

/** What `app.start` gives, unless a test wants it otherwise. */
export const sampleApp = (change: Partial<OutputOf<'app.start'>> = {}): OutputOf<'app.start'> => ({
  version: '0.1.0',
  platform: 'linux',
  host: 'application',
  settings: defaultSettings,
  dataFolder: '/home/ann/.config/Slipway',
  interrupted: [],
  setAside: [],
  ...change,
})

/** A keyring that works. */
export const goodProtection: TokenProtection = { state: 'os', keeper: 'GNOME Keyring' }

/** A connected test site of an administrator. */
export const sampleSite = (change: Partial<SiteCard> = {}): SiteCard => ({
  id: 'site-1',
  product: 'jira-cloud',
  address: 'https://acme-test.atlassian.net',
  host: 'acme-test.atlassian.net',
  title: 'Acme Test',
  label: '',
  cloudId: 'cloud-1',
  account: {
    accountId: 'account-1',
    displayName: 'Ann Adams',
    administrator: true,
    token: 'classic',
  },
  production: false,
  demo: false,
  ...sampleSignIn,
  expiry: { expiresOn: '2027-11-02', source: 'entered', daysLeft: 346, warning: 'none' },
  sourceHindrances: [],
  destinationHindrances: [],
  ...change,
})

/** The production site beside it. */
export const sampleProduction = (change: Partial<SiteCard> = {}): SiteCard =>
  sampleSite({
    id: 'site-2',
    address: 'https://acme.atlassian.net',
    host: 'acme.atlassian.net',
    title: 'Acme Production',
    cloudId: 'cloud-2',
    production: true,
    ...change,
  })

/** A connection for publishing pages. */
export const sampleConnection = (change: Partial<ConnectionCard> = {}): ConnectionCard => ({
  id: 'connection-1',
  product: 'confluence-cloud',
  address: 'https://acme.atlassian.net/wiki',
  host: 'acme.atlassian.net',
  title: 'Acme Wiki',
  label: '',
  place: '',
  who: { name: 'Ann Adams', administrator: null },
  scopes: null,
  ...sampleSignIn,
  hindrances: [],
  ...change,
})

/** What hangs on a plan that was just made: nothing yet. */
export const samplePapers: OutputOf<'plan.papers'> = {
  file: null,
  unchanged: false,
  viewOnly: false,
  comments: [],
  unticked: [],
  sourceSnapshotId: 'snapshot-1',
  destinationSnapshotId: 'snapshot-2',
}

/** Nobody signed, and nobody has to. */
export const noSignatures: OutputOf<'plan.signatures'> = {
  signatures: [],
  dropped: [],
  twoDemanded: false,
  missing: [],
}

/** Answers of a main process that knows these sites, the first two of them chosen. */
export const siteAnswers = (sites: readonly SiteCard[]) => {
  const pair = { sourceId: sites[0]?.id ?? null, destinationId: sites[1]?.id ?? null }
  return {
    'app.start': () => sampleApp(),
    'site.list': () => ({ sites, protection: goodProtection, pair }),
    'site.choose-pair': (chosen) => chosen,
    // A reading that goes on for as long as the test lasts.
    'contents.read': () => new Promise<never>(() => {}),
    'connection.list': () => ({ connections: [], protection: goodProtection }),
    'publish.list': () => ({ publications: [] }),
    'publish.announcements': () => ({ announcements: [] }),
    'keys.mine': () => ({ key: null }),
    'keys.list': () => ({ people: [] }),
    'file.offered': () => ({ paths: [] }),
    'plan.papers': () => samplePapers,
    'plan.signatures': () => noSignatures,
    'run.list': () => ({ runs: [], unreadable: [] }),
    'settings.change': (settings) => settings,
    'app.kinds': ({ product }) => ({ kinds: sampleKindViews[product] }),
    'link.open': () => ({}),
    'clipboard.write': () => ({}),
    'folder.show': () => ({}),
    'diagnostics.read': () => ({
      text: 'Slipway 0.1.0\nElectron 45.4.1, Linux 6.8\nKeyring: GNOME Keyring\n',
    }),
  } satisfies Answers
}
