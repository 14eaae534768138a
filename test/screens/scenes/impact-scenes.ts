import type { Page } from 'playwright'
import { harmfulPlan, sampleImpact, sampleUndo } from '../impact-samples.ts'
import { wizardDetail } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, toReview } from './wizard-way.ts'

const withImpact = () =>
  answers({
    'plan.get': () => harmfulPlan,
    'plan.detail': ({ stepId }) => ({
      ...wizardDetail(stepId),
      row: harmfulPlan.rows.find(({ id }) => id === stepId) ?? wizardDetail(stepId).row,
      impact: sampleImpact,
      undo: sampleUndo,
    }),
  })

const byHarm = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('radio', { name: 'By harm' }).click()
}

const toDetail = async (page: Page): Promise<void> => {
  await byHarm(page)
  await page.getByRole('treeitem', { name: 'Company permissions' }).click()
  await page.getByRole('heading', { name: 'What it hits' }).waitFor()
  await page.getByRole('button', { name: 'Show the names' }).click()
}

/** What changes hit, the worst first, and how far they can be undone. */
export const impactScenes: readonly Scene[] = [
  { name: 'review-by-harm', answers: withImpact, act: byHarm },
  {
    name: 'review-impact',
    answers: withImpact,
    viewport: { width: 1180, height: 1500 },
    act: toDetail,
  },
  { name: 'review-impact-narrow', answers: withImpact, viewport: narrow, act: toDetail },
]
