import type { Page } from 'playwright'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../fake-bridge.ts'
import { foundAt, foundCloud, foundDataCenter, sampleFound } from '../sample-found.ts'
import { goodProtection, sampleApp, sampleProduction, sampleSite, siteAnswers } from '../samples.ts'
import { narrow, type Scene } from './scene.ts'
import { two } from './site-pairs.ts'

const found: Answers = { 'connection.find': () => foundCloud() }

/** Enters an address and leaves it, and waits until Slipway says what stands there. */
const openForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Add a connection' }).first().click()
  await page.getByLabel('Address', { exact: true }).fill('acme')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Label' }).waitFor()
}

const save = async (page: Page): Promise<void> => {
  await openForm(page)
  await page.getByLabel('E-mail address').fill('ann@acme.example')
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
      'connection.find': () => foundCloud({ knownId: 'site-2' }),
    }),
    viewport: { width: 1180, height: 980 },
    act: async (page) => {
      await page.getByRole('button', { name: 'Connections' }).click()
      await openForm(page)
      await page.getByText('Ours is connected already').waitFor()
    },
  },
  {
    name: 'form-data-center',
    answers: () => ({
      ...siteAnswers([]),
      'connection.find': () => foundDataCenter({ version: '11.3.0' }),
    }),
    viewport: { width: 1180, height: 1500 },
    act: async (page) => {
      await openForm(page)
      await page.getByText(/^User name and passwordSent/).click()
      await page.getByRole('button', { name: 'What to allow' }).click()
    },
  },
  {
    name: 'form-two-products',
    answers: () => ({
      ...siteAnswers([]),
      'connection.find': () =>
        foundAt([
          sampleFound('jira-cloud', { cloudId: 'cloud-2' }),
          sampleFound('confluence-cloud', { title: 'Acme Production Wiki' }),
        ]),
    }),
    viewport: { width: 1180, height: 1600 },
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a connection' }).first().click()
      await page.getByLabel('Address', { exact: true }).fill('acme')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('radiogroup').getByText('Confluence Cloud').click()
      await page.getByRole('button', { name: 'Not offered here' }).click()
      await page.getByRole('button', { name: 'What to allow' }).click()
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
      await openForm(page)
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
