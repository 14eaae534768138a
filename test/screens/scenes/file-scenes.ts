import type { Page } from 'playwright'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../fake-bridge.ts'
import {
  papersOfFile,
  sampleComparison,
  sampleKey,
  sampleLocked,
  sampleObject,
  sampleOwnKey,
  samplePlanFile,
  sampleSnapshot,
  signedByTwo,
} from '../file-samples.ts'
import { siteAnswers } from '../samples.ts'
import { narrow, type Scene, toConnections } from './scene.ts'
import { answers, tell, toReview } from './wizard-way.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const openFile = async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: 'Open a file…' }).click()
  await page.locator('[role=dialog], [role=alertdialog]').waitFor()
}

const opens = (opened: ReturnType<typeof sampleSnapshot> | typeof sampleLocked): Answers =>
  answers({ 'file.open': () => ({ opened }) })

const comments = [
  {
    id: 'c1',
    stepId: 'field:Audit trail',
    author: 'Bob Brown',
    at: '2026-11-26T09:00:00.000Z',
    text: 'Is this one needed?\nThe old one is still there.',
  },
  {
    id: 'c2',
    stepId: null,
    author: 'Ann Adams',
    at: '2026-11-26T10:00:00.000Z',
    text: 'Fine for Friday.',
  },
]

const withPapers = (): Answers =>
  answers({
    'plan.papers': () => papersOfFile({ comments }),
    'plan.signatures': () => signedByTwo,
  })

const offered = (change: Parameters<typeof samplePlanFile>[0] = {}): Answers => {
  const paths = [['/plan.slipway-plan']]
  return {
    ...answers(),
    ...siteAnswers([]),
    'file.offered': () => ({ paths: paths.shift() ?? [] }),
    'file.open-path': () => ({ opened: samplePlanFile(change) }),
    'plan.papers': () => papersOfFile({ viewOnly: change.viewOnly ?? false }),
  }
}

const choose = async (page: Page, side: string, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`${side}$`) }).click()
  await page.getByRole('option', { name }).click()
}

const toComparison = async (page: Page): Promise<void> => {
  await button(page, 'Compare').click()
  await openFile(page)
  await button(page, 'Neither yet').click()
  await choose(page, 'Before', /Globex/)
  await choose(page, 'After', /Acme Test/)
  await page.getByRole('main').getByRole('button', { name: 'Compare', exact: true }).click()
  await tell(page, {
    event: 'work-ended',
    workId: 'work-1',
    end: { end: 'contents', snapshotId: 'snapshot-9' },
  })
  await page.getByRole('heading', { name: 'What differs' }).waitFor()
}

const compares = (): Answers => ({
  ...opens(sampleSnapshot()),
  'snapshot.compare': () => sampleComparison,
  'snapshot.compare-object': ({ id }) => sampleObject(id),
})

const keys = (): Answers =>
  answers({
    'keys.mine': () => ({ key: sampleOwnKey }),
    'keys.list': () => ({ people: [sampleKey] }),
    'keys.add': () => ({
      people: [sampleKey, { ...sampleKey, name: 'Cleo', fingerprint: '11111 22222 33333' }],
    }),
  })

const toKeys = async (page: Page): Promise<void> => {
  await button(page, 'Settings').click()
  const heading = page.getByRole('heading', { name: 'Signing keys' })
  await heading.scrollIntoViewIfNeeded()
  await page.getByText(sampleOwnKey.fingerprint).waitFor()
}

/** Opening, saving, signing and comparing files. */
export const fileScenes: readonly Scene[] = [
  {
    name: 'file-snapshot-opened',
    answers: () => opens(sampleSnapshot()),
    act: openFile,
  },
  {
    name: 'file-locked',
    answers: () => ({
      ...opens(sampleLocked),
      'file.open-path': () => refused(failure('file.passphrase-wrong', 'Globex')),
    }),
    act: async (page) => {
      await openFile(page)
      await page.getByLabel('Passphrase', { exact: true }).fill('wrong')
      await button(page, 'Open').click()
      await page.getByText('This is not the passphrase of the file.').waitFor()
    },
  },
  {
    name: 'file-as-destination',
    answers: () => opens(sampleSnapshot()),
    act: async (page) => {
      await openFile(page)
      await button(page, 'Use as destination').click()
      await page.getByText('Can be planned for').waitFor()
    },
  },
  {
    name: 'file-plan-offline',
    answers: () => offered(),
    act: async (page) => {
      await button(page, 'I have looked at all of them').click()
      await button(page, 'Deploy…').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'file-plan-view-only',
    answers: () => offered({ viewOnly: true }),
    act: (page) => page.getByText('This plan can be looked at').waitFor(),
  },
  ...[undefined, narrow].map(
    (viewport): Scene => ({
      name: viewport === undefined ? 'papers' : 'papers-narrow',
      answers: withPapers,
      ...(viewport === undefined ? {} : { viewport }),
      act: async (page) => {
        await toReview(page)
        await button(page, '2 comments, 2 signatures').click()
        await page.getByRole('dialog').waitFor()
      },
    }),
  ),
  {
    name: 'papers-of-a-step',
    answers: withPapers,
    act: async (page) => {
      await toReview(page)
      await page.getByRole('treeitem', { name: 'Audit trail' }).first().click()
      await page.getByText('Is this one needed?').waitFor()
    },
  },
  {
    name: 'snapshot-saving',
    answers: () => answers(),
    act: async (page) => {
      await toConnections(page)
      await page
        .getByRole('region', { name: 'Acme Test' })
        .getByRole('button', { name: 'Save snapshot…' })
        .click()
      await page.getByText('File with a passphrase').click()
      await page.getByLabel('Passphrase', { exact: true }).fill('one')
      await button(page, 'Save').click()
      await page.getByText('The two are not the same.').waitFor()
    },
  },
  ...[undefined, narrow].map(
    (viewport): Scene => ({
      name: viewport === undefined ? 'compare' : 'compare-narrow',
      answers: compares,
      ...(viewport === undefined ? {} : { viewport }),
      act: toComparison,
    }),
  ),
  {
    name: 'compare-object',
    answers: compares,
    act: async (page) => {
      await toComparison(page)
      await button(page, 'Look at Payment approval').click()
      await page.getByRole('tab', { name: 'Picture' }).waitFor()
    },
  },
  { name: 'keys', answers: keys, act: toKeys },
  {
    name: 'key-compare',
    answers: keys,
    act: async (page) => {
      await toKeys(page)
      await button(page, 'Add a person…').click()
      await page.getByLabel('Their public key').fill('slipway-ed25519 AAAA Cleo')
      await button(page, 'Add').click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
]
