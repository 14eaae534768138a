import type { Page } from 'playwright'
import type { AppEvent } from '#contract/events'
import type { Answers } from '../fake-bridge.ts'
import { siteAnswers } from '../samples.ts'
import { sampleEstimate } from '../trial-samples.ts'
import {
  runningRun,
  wizardConfirmation,
  wizardContents,
  wizardDetail,
  wizardPlan,
} from '../wizard-samples.ts'
import { plainTwo } from './site-pairs.ts'

/** A main process for the wizard: two sites, a source that was read, and a plan. */
export const answers = (more: Answers = {}, sites = plainTwo): Answers => ({
  ...siteAnswers(sites),
  'contents.read': () => ({ workId: 'work-1' }),
  'contents.get': () => wizardContents,
  'plan.analyze': () => ({ workId: 'work-2' }),
  'plan.get': () => wizardPlan,
  'plan.detail': ({ stepId }) => wizardDetail(stepId),
  'plan.advice': () => ({ advice: [], saves: 0 }),
  'plan.tick': () => ({ leftOut: [], creates: 6, updates: 4, deletes: 0 }),
  'plan.confirmation': () => wizardConfirmation,
  'plan.rehearsal': () => ({ rehearsal: null, isStale: false }),
  'run.rehearsal': () => ({ rehearsal: null }),
  'run.acceptance': () => ({ acceptance: null }),
  'run.estimate': () => sampleEstimate,
  'run.plan': () => wizardPlan,
  'run.plan-detail': ({ stepId }) => wizardDetail(stepId),
  ...more,
})

/** A page that finds a deployment under way at its start. */
export const underWay = (view: typeof runningRun, sites = plainTwo): Answers =>
  answers(
    { 'run.list': () => ({ runs: [runningRun.summary], unreadable: [] }), 'run.get': () => view },
    sites,
  )

/** What the main process tells the page. */
export const tell = (page: Page, event: AppEvent): Promise<void> =>
  page.evaluate((told) => {
    const own = window as unknown as { tellPage: (event: unknown) => void }
    own.tellPage(told)
  }, event)

/** To the reading of the source. */
export const toReading = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Choose what to deploy' }).click()
  await page.getByRole('button', { name: 'Stop reading' }).waitFor()
}

/** To the choice of what is carried. */
export const toSelect = async (page: Page): Promise<void> => {
  await toReading(page)
  await tell(page, {
    event: 'work-ended',
    workId: 'work-1',
    end: { end: 'contents', snapshotId: 'snapshot-1' },
  })
  await page.getByRole('tree').waitFor()
}

/** To the analysis of two projects. */
export const toAnalysis = async (page: Page): Promise<void> => {
  await toSelect(page)
  await page.getByRole('treeitem', { name: 'Payments' }).click()
  await page.getByRole('treeitem', { name: 'Web Shop' }).click()
  await page.locator('footer').getByRole('button', { name: 'Analyze changes' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
}

/** To the review of the plan. */
export const toReview = async (page: Page): Promise<void> => {
  await toAnalysis(page)
  await tell(page, {
    event: 'work-ended',
    workId: 'work-2',
    end: { end: 'plan', planId: 'plan-1' },
  })
  await page.locator('footer').getByText('6 additions, 4 modifications').waitFor()
}
