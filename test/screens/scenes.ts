import type { Page } from 'playwright'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from './fake-bridge.ts'
import { goodProtection, sampleApp, sampleProduction, sampleSite, siteAnswers } from './samples.ts'

/** A state of the app worth looking at. */
export interface Scene {
  readonly name: string
  /** Made anew each time the scene is shown. */
  readonly answers: () => Answers
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly forcedColors?: boolean
  /** What the user does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const narrow = { width: 512, height: 350 }
const two = [sampleSite(), sampleProduction()]
const plainTwo = [sampleSite(), sampleProduction({ production: false })]

const found: Answers = {
  'site.find': ({ address }) => ({
    address: 'https://acme.atlassian.net',
    host: 'acme.atlassian.net',
    title: 'Acme Production',
    cloudId: 'cloud-2',
    unusualHost: address.includes('jira.'),
  }),
}

const openForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Connect a site' }).click()
  await page.getByLabel('Site address').fill('acme')
  await page.getByLabel('E-mail address').fill('ann@acme.example')
  await page.getByText('Acme Production at').waitFor()
}

const save = async (page: Page): Promise<void> => {
  await openForm(page)
  await page.getByLabel('API token', { exact: true }).fill('not-a-token')
  await page.getByRole('button', { name: 'Save token' }).click()
}

const toAuthorization = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Authorization', exact: true }).click()
}

const troubled = [
  sampleSite({
    id: 'weak',
    title: 'Weak',
    token: { state: 'weak', storedAt: '2026-11-03T09:12:00.000Z', lastUsedAt: null },
    expiry: { expiresOn: '2026-11-30', daysLeft: 4, warning: '7' },
  }),
  sampleSite({
    id: 'locked',
    title: 'Locked',
    token: { state: 'locked', storedAt: '2026-11-03T09:12:00.000Z' },
    sourceHindrances: ['token-locked'],
    destinationHindrances: ['token-locked'],
  }),
  sampleSite({
    id: 'lost',
    title: 'Lost',
    token: {
      state: 'lost',
      storedAt: '2026-11-03T09:12:00.000Z',
      storedWith: 'GNOME Keyring',
      presentlyWith: 'KWallet',
    },
    sourceHindrances: ['token-lost'],
    destinationHindrances: ['token-lost'],
  }),
  sampleSite({
    id: 'reader',
    title: 'Reader',
    account: {
      accountId: 'a',
      displayName: 'Ben Brown',
      administrator: false,
      token: 'scoped',
    },
    destinationHindrances: ['not-administrator'],
  }),
  sampleSite({
    id: 'refused',
    title: 'Refused',
    check: {
      check: 'failed',
      at: '2026-11-21T08:00:00.000Z',
      failure: failure('auth.token-rejected', 'https://acme-test.atlassian.net', [], 401),
    },
    expiry: { expiresOn: '2026-11-20', daysLeft: -6, warning: 'over' },
    sourceHindrances: ['token-refused'],
    destinationHindrances: ['token-refused'],
  }),
  sampleSite({
    id: 'session',
    title: 'Session',
    account: null,
    check: { check: 'not-made' },
    token: { state: 'session-only', storedAt: '2026-11-03T09:12:00.000Z', lastUsedAt: null },
    expiry: null,
    sourceHindrances: ['not-checked'],
    destinationHindrances: ['not-checked'],
  }),
]

/** Every scene of `look.ts`. */
export const scenes: readonly Scene[] = [
  { name: 'first-run', answers: () => siteAnswers([]) },
  { name: 'first-run-narrow', answers: () => siteAnswers([]), viewport: narrow },
  {
    name: 'token-form',
    answers: () => ({ ...siteAnswers([]), ...found }),
    viewport: { width: 1180, height: 980 },
    act: openForm,
  },
  {
    name: 'token-form-narrow',
    answers: () => ({ ...siteAnswers([]), ...found }),
    viewport: narrow,
    act: openForm,
  },
  {
    name: 'token-refused',
    answers: () => ({
      ...siteAnswers([]),
      ...found,
      'site.save': () => ({
        outcome: 'refused',
        failure: failure('auth.token-rejected', 'https://acme.atlassian.net', [], 401),
      }),
    }),
    viewport: { width: 1180, height: 1180 },
    act: async (page) => {
      await save(page)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'token-unchecked',
    answers: () => ({
      ...siteAnswers([]),
      ...found,
      'site.save': () => ({
        outcome: 'could-not-check',
        failure: failure('net.certificate', 'https://acme.atlassian.net'),
      }),
    }),
    viewport: { width: 1180, height: 1180 },
    act: async (page) => {
      await save(page)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'token-unprotected',
    answers: () => ({
      ...siteAnswers([]),
      ...found,
      'site.save': () => ({
        outcome: 'unprotected',
        protection: { state: 'weak', keeper: 'no keyring' },
      }),
    }),
    act: async (page) => {
      await save(page)
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'token-other-account',
    answers: () => ({
      ...siteAnswers([]),
      ...found,
      'site.save': () => ({
        outcome: 'other-account',
        former: 'Ann Adams',
        presented: 'Ben Brown',
      }),
    }),
    act: async (page) => {
      await save(page)
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'token-stored',
    answers: () => ({
      ...siteAnswers([]),
      ...found,
      'site.save': () => ({ outcome: 'stored', site: sampleProduction() }),
      'site.list': (() => {
        let asked = 0
        return () => ({
          sites: asked++ === 0 ? [] : two,
          protection: goodProtection,
          pair: { sourceId: null, destinationId: null },
        })
      })(),
    }),
    act: async (page) => {
      await save(page)
      await page.getByText('API token stored').waitFor()
    },
  },
  { name: 'sites', answers: () => siteAnswers(plainTwo) },
  { name: 'sites-production', answers: () => siteAnswers(two) },
  { name: 'sites-narrow', answers: () => siteAnswers(two), viewport: narrow },
  { name: 'sites-forced', answers: () => siteAnswers(two), forcedColors: true },
  {
    name: 'sites-none',
    answers: () => ({ ...siteAnswers([]) }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Configuration Deployment' }).click()
    },
  },
  {
    name: 'sites-same',
    answers: () => ({
      ...siteAnswers(plainTwo),
      'site.choose-pair': () => refused(failure('site.same-site', 'Acme Test')),
    }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Acme Production Destination' }).click()
      await page.getByRole('option', { name: 'Acme Test' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'sites-hindered',
    answers: () => siteAnswers([troubled[2] ?? sampleSite(), troubled[3] ?? sampleSite()]),
    act: async (page) => {
      await page.getByRole('button', { name: 'Configuration Deployment' }).click()
    },
  },
  { name: 'cards', answers: () => siteAnswers(plainTwo), act: toAuthorization },
  {
    name: 'cards-troubled',
    answers: () => siteAnswers(troubled),
    viewport: { width: 1180, height: 1700 },
    act: toAuthorization,
  },
  {
    name: 'card-edit',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await toAuthorization(page)
      await page.getByRole('button', { name: 'Edit' }).first().click()
    },
  },
  {
    name: 'card-forget',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await toAuthorization(page)
      await page.getByRole('button', { name: 'Forget' }).first().click()
    },
  },
  {
    name: 'shortcuts',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'settings',
    answers: () => siteAnswers(plainTwo),
    viewport: { width: 1180, height: 1300 },
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByText('This proxy').click()
      await page.getByRole('button', { name: 'Show diagnostics' }).click()
    },
  },
  {
    name: 'settings-remove',
    answers: () => siteAnswers(plainTwo),
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('button', { name: 'Remove everything…' }).click()
    },
  },
  {
    name: 'not-started',
    answers: () => ({
      ...siteAnswers([]),
      'app.start': () => refused(failure('internal', 'app.start', ['the details'])),
    }),
  },
  {
    name: 'preview',
    answers: () => ({ ...siteAnswers([]), 'app.start': () => sampleApp({ host: 'preview' }) }),
  },
  {
    name: 'share-token',
    answers: () => ({ ...siteAnswers([sampleSite()]), ...found }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Connect a site' }).click()
      await page.getByRole('button', { name: /Enter an API token/ }).click()
      await page.getByRole('option', { name: /Use the token of Acme Test/ }).click()
    },
  },
  {
    name: 'demo',
    answers: () =>
      siteAnswers([
        sampleSite({ demo: true, expiry: null }),
        sampleProduction({ demo: true, expiry: null }),
      ]),
  },
  {
    name: 'demo-cards',
    answers: () =>
      siteAnswers([
        sampleSite({ demo: true, expiry: null }),
        sampleProduction({ demo: true, expiry: null }),
      ]),
    act: toAuthorization,
  },
]
