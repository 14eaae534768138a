import type { Page } from 'playwright'
import { sampleExtras, sampleOnlyThere, sampleTexts } from '../removal-samples.ts'
import { wizardConfirmation, wizardDetail, wizardPlan } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, toReview } from './wizard-way.ts'

const plan = { ...wizardPlan, onlyThere: sampleOnlyThere }

const withRemovals = () =>
  answers({
    'plan.get': () => plan,
    'plan.detail': ({ stepId }) => ({
      ...wizardDetail(stepId),
      extras: sampleExtras,
      texts: sampleTexts,
    }),
    'plan.tick': () => ({ leftOut: [], creates: 6, updates: 4, deletes: 1 }),
    'plan.confirmation': () => ({
      ...wizardConfirmation,
      deletes: 1,
      removals: [
        { stepId: 's', kindTitle: 'screen', name: 'Legacy screen', elements: [] },
        { stepId: 'c', kindTitle: 'custom field context', name: 'All', elements: ['Legacy'] },
      ],
      toEnter: [
        {
          stepId: 'w',
          path: 'secret',
          label: 'Secret',
          kindTitle: 'webhook',
          name: 'Notify the ledger',
        },
      ],
    }),
  })

const toDetail = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('treeitem', { name: 'Payment: create' }).click()
  await page.getByRole('heading', { name: 'Texts that name other objects' }).waitFor()
}

/** What only the destination has, texts that name objects, and what is asked for at the end. */
export const removalScenes: readonly Scene[] = [
  {
    name: 'review-extras',
    answers: withRemovals,
    viewport: { width: 1180, height: 1500 },
    act: toDetail,
  },
  {
    name: 'only-there',
    answers: withRemovals,
    act: async (page) => {
      await toReview(page)
      await page.getByRole('tab', { name: 'Only there (4)' }).click()
    },
  },
  {
    name: 'only-there-narrow',
    answers: withRemovals,
    viewport: narrow,
    act: async (page) => {
      await toReview(page)
      await page.getByRole('tab', { name: 'Only there (4)' }).click()
    },
  },
  {
    name: 'confirm-removals',
    answers: withRemovals,
    viewport: { width: 1180, height: 1100 },
    act: async (page) => {
      await toReview(page)
      await page.getByRole('button', { name: 'I have looked at all of them' }).click()
      await page.getByRole('button', { name: 'Deploy…' }).click()
      await page.getByRole('alertdialog').waitFor()
      await page.getByLabel(/^Secret, webhook/).fill('hunter2')
    },
  },
]
