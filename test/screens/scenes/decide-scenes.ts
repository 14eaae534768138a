import type { Page } from 'playwright'
import { decideAnswers } from '../decide-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, toReview } from './wizard-way.ts'

const withDecisions = () => answers(decideAnswers)

const toDialog = async (page: Page, choice: RegExp): Promise<void> => {
  await toReview(page)
  await page.getByRole('treeitem', { name: 'Payment: create' }).click()
  await page.getByRole('button', { name: 'Decide otherwise…' }).click()
  await page.getByRole('radio', { name: choice }).check({ force: true })
}

const toMerge = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('button', { name: 'Merge… Payment: create' }).click()
  await page.getByRole('table').waitFor()
}

/** Decisions about one object, what follows from them, and merging. */
export const decideScenes: readonly Scene[] = [
  {
    name: 'decide-overview',
    answers: withDecisions,
    viewport: { width: 1180, height: 1500 },
    act: async (page) => {
      await toReview(page)
      await page.getByRole('button', { name: 'Read decisions' }).click()
      await page.getByText(/^Number 2/).waitFor()
      await page.getByRole('button', { name: '2 objects left out' }).click()
    },
  },
  {
    name: 'decide-detail',
    answers: withDecisions,
    act: async (page) => {
      await toReview(page)
      await page.getByRole('treeitem', { name: 'Payment: create' }).click()
      await page.getByText(/^You decided/).waitFor()
    },
  },
  {
    name: 'decide-skip',
    answers: withDecisions,
    viewport: { width: 1180, height: 900 },
    act: (page) => toDialog(page, /^Leave it out/),
  },
  {
    name: 'decide-use',
    answers: withDecisions,
    viewport: { width: 1180, height: 900 },
    act: async (page) => {
      await toDialog(page, /^Use another one/)
      await page.getByRole('option', { name: /^Order: create/ }).click()
    },
  },
  {
    name: 'decide-narrow',
    answers: withDecisions,
    viewport: narrow,
    act: (page) => toDialog(page, /^Give it another name/),
  },
  { name: 'merge', answers: withDecisions, act: toMerge },
  { name: 'merge-narrow', answers: withDecisions, viewport: narrow, act: toMerge },
]
