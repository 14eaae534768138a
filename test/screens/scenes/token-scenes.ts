import type { Page } from 'playwright'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../fake-bridge.ts'
import { goodProtection, sampleApp, sampleProduction, sampleSite, siteAnswers } from '../samples.ts'
import { narrow, type Scene } from './scene.ts'
import { two } from './site-pairs.ts'

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
  await page.getByRole('button', { name: 'Connect a site' }).first().click()
  await page.getByLabel('Site address').fill('acme')
  await page.getByLabel('E-mail address').fill('ann@acme.example')
  await page.getByText('Acme Production at').waitFor()
}

const save = async (page: Page): Promise<void> => {
  await openForm(page)
  await page.getByLabel('API token', { exact: true }).fill('not-a-token')
  await page.getByRole('button', { name: 'Save token' }).click()
}

/** The first run, and the form for a token. */
export const tokenScenes: readonly Scene[] = [
  { name: 'first-run', answers: () => siteAnswers([]) },
  { name: 'first-run-narrow', answers: () => siteAnswers([]), viewport: narrow },
  {
    name: 'preview',
    answers: () => ({ ...siteAnswers([]), 'app.start': () => sampleApp({ host: 'preview' }) }),
  },
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
    name: 'token-known-site',
    answers: () => ({
      ...siteAnswers([sampleSite(), sampleProduction({ label: 'Ours' })]),
      ...found,
    }),
    viewport: { width: 1180, height: 980 },
    act: async (page) => {
      await page.getByRole('button', { name: 'Connections' }).click()
      await openForm(page)
      await page.getByText('Ours is connected already').waitFor()
    },
  },
  {
    name: 'sites-not-listed',
    answers: () => ({
      ...siteAnswers([]),
      'site.list': () => refused(failure('file.newer-schema', 'sites.json')),
    }),
  },
  {
    name: 'share-token',
    answers: () => ({ ...siteAnswers([sampleSite()]), ...found }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Connect a site' }).first().click()
      await page.getByRole('button', { name: /Enter an API token/ }).click()
      await page.getByRole('option', { name: /Use the token of Acme Test/ }).click()
    },
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
]
