import type { Page } from 'playwright'
import { byHandPlan, plannedManual, sampleManual } from '../manual-samples.ts'
import { provenRun, wizardConfirmation, wizardPlan } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, toReview, underWay } from './wizard-way.ts'

const reviewed = () =>
  answers({
    'plan.get': () => ({ ...wizardPlan, manual: plannedManual }),
    'plan.confirmation': () => ({ ...wizardConfirmation, manual: plannedManual.length }),
  })

const ended = () => underWay({ ...provenRun, manual: sampleManual })

const toManual = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Set by hand' }).waitFor()
}

/** What is set by hand: in a plan, and after a deployment. */
export const manualScenes: readonly Scene[] = [
  {
    name: 'review-manual',
    answers: reviewed,
    act: async (page) => {
      await toReview(page)
      await page.getByRole('tab', { name: 'By hand (6)' }).click()
    },
  },
  {
    name: 'review-by-hand',
    answers: () => answers({ 'plan.get': () => byHandPlan }),
    act: async (page) => {
      await toReview(page)
      await page.getByRole('treeitem').filter({ hasText: 'Payment approval' }).first().click()
    },
  },
  {
    name: 'review-parts-narrow',
    answers: reviewed,
    viewport: narrow,
    act: toReview,
  },
  { name: 'result-manual', answers: ended, viewport: { width: 1180, height: 1500 }, act: toManual },
  {
    name: 'result-manual-ended',
    answers: ended,
    viewport: narrow,
    act: async (page) => {
      await toManual(page)
      await page.getByRole('button', { name: '2 done or waived' }).click()
    },
  },
  {
    name: 'result-waive',
    answers: ended,
    act: async (page) => {
      await toManual(page)
      await page.getByRole('button', { name: /^Waive: Arrange/ }).click()
      await page.getByRole('textbox', { name: 'Reason' }).fill('Nobody uses this layout.')
    },
  },
]
