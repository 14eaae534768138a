import type { Page } from 'playwright'
import { failure } from '#contract/model/failure'
import { may, mayNot } from '#contract/model/write-access'
import type { Answers } from '../fake-bridge.ts'
import {
  sampleMessage,
  samplePlaces,
  samplePreview,
  samplePublications,
} from '../publishing-samples.ts'
import { goodProtection } from '../samples.ts'
import { provenRun } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, toReview } from './wizard-way.ts'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })

const connected = (more: Answers = {}): Answers =>
  answers({
    'connection.list': () => ({ connections: samplePlaces, protection: goodProtection }),
    'publish.preview': () => samplePreview(),
    'publish.check': () => may('add-pages'),
    ...more,
  })

const choosePlace = async (page: Page, name: RegExp): Promise<void> => {
  await toReview(page)
  await button(page, 'Publish…').click()
  await button(page, /Where to$/).click()
  await page.getByRole('option', { name }).click()
}

const toPreview = async (page: Page): Promise<void> => {
  await choosePlace(page, /^Confluence/)
  await page.getByLabel(/^Space/).fill('OPS')
  await button(page, 'Preview').click()
  await page.getByRole('article', { name: 'The page' }).waitFor()
  await page
    .getByRole('img', { name: /Payment approval/ })
    .first()
    .waitFor()
}

const rules: Answers = {
  'run.list': () => ({ runs: [provenRun.summary], unreadable: [] }),
  'run.get': () => provenRun,
  'publish.preview': () => sampleMessage,
  'publish.check': () => mayNot('member-of-channel', ['#releases']),
  'publish.announcements': () => ({
    announcements: [
      {
        ...{ connectionId: 'connection-3', channel: '#changes', destination: 'cloud-2' },
        events: ['waits-for-approval', 'starts', 'fails'],
      },
    ],
  }),
}

/** Publishing plans and deployments, what waits, and who is told by itself. */
export const publishingScenes: readonly Scene[] = [
  {
    name: 'publish-target',
    answers: () => connected(),
    act: (page) => choosePlace(page, /^Bitbucket/),
  },
  ...[undefined, narrow].map(
    (viewport): Scene => ({
      name: viewport === undefined ? 'publish-preview' : 'publish-preview-narrow',
      answers: () => connected(),
      ...(viewport === undefined ? {} : { viewport }),
      act: toPreview,
    }),
  ),
  {
    name: 'publish-unreachable',
    answers: () =>
      connected({
        'publish.send': () => ({
          outcome: 'could-not-reach',
          failure: failure('net.unreachable', 'acme.atlassian.net'),
        }),
      }),
    act: async (page) => {
      await toPreview(page)
      await button(page, 'Publish').click()
      await button(page, 'Keep it and send it once it can be reached').waitFor()
    },
  },
  {
    name: 'publish-outbox',
    answers: () =>
      connected({
        'run.list': () => ({ runs: [provenRun.summary], unreadable: [] }),
        'run.get': () => provenRun,
        'publish.list': () => ({ publications: samplePublications }),
      }),
    act: async (page) => {
      await button(page, /^History/).click()
      await page.getByRole('list', { name: 'What waits to be sent' }).waitFor()
    },
  },
  {
    name: 'message-rules',
    answers: () => connected(rules),
    act: async (page) => {
      await button(page, 'Settings').click()
      await button(page, 'Add a rule…').click()
      await page.getByLabel(/^Channel/).fill('#releases')
      await button(page, 'Show a message').click()
      await button(page, 'Save').waitFor()
    },
  },
]
