import type { Page } from 'playwright'
import type { Rehearsal } from '#contract/model/rehearsal'
import type { Answers } from '../fake-bridge.ts'
import {
  failedRehearsal,
  fittingReport,
  partRehearsal,
  sampleAcceptance,
  sampleEstimate,
} from '../trial-samples.ts'
import { provenRun, runningRun } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, tell, toReview, underWay } from './wizard-way.ts'

const toRehearsal = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('tab', { name: 'Rehearsal' }).click()
  await page.getByRole('region', { name: 'Rehearsal' }).waitFor()
}

const kept = (rehearsal: Rehearsal | null, isStale = false): Answers =>
  answers({
    'plan.rehearsal': () => ({ rehearsal, isStale }),
    'plan.rehearse': () => ({ workId: 'work-5' }),
  })

const toQuestion = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('button', { name: 'I have looked at all of them' }).click()
  await page.getByRole('button', { name: 'Deploy…' }).click()
  await page.getByRole('alertdialog').waitFor()
}

const window = { from: '22:00', to: '06:00', days: [1, 2, 3], timeZone: 'Europe/Berlin' }

/** Trying out a plan and a deployment, windows, and evidence. */
export const trialScenes: readonly Scene[] = [
  {
    name: 'rehearsal-running',
    answers: () => kept(null),
    act: async (page) => {
      await toRehearsal(page)
      await page.getByRole('button', { name: 'Rehearse', exact: true }).click()
      await tell(page, {
        event: 'work-progress',
        workId: 'work-5',
        phase: 'deploying',
        reason: null,
        kindTitle: '',
        count: 0,
        done: 4,
        total: 10,
      })
      await page.getByText('Deploying into the twin').waitFor()
    },
  },
  { name: 'rehearsal-failed', answers: () => kept(failedRehearsal, true), act: toRehearsal },
  { name: 'rehearsal-part', answers: () => kept(partRehearsal), act: toRehearsal },
  {
    name: 'rehearsal-narrow',
    answers: () => kept(partRehearsal),
    viewport: narrow,
    act: toRehearsal,
  },
  {
    name: 'confirm-window',
    answers: () => ({
      ...kept(failedRehearsal),
      'run.estimate': () => ({
        ...sampleEstimate,
        window: {
          startsAt: '2026-11-26T22:00:00.000Z',
          endsAt: '2026-11-27T06:00:00.000Z',
          fits: 'yes',
        },
      }),
    }),
    act: async (page) => {
      await toQuestion(page)
      await page.getByRole('radio', { name: /^In a window/ }).check({ force: true })
      await page.getByText('It is likely to fit.').waitFor()
    },
  },
  {
    name: 'window-waiting',
    answers: () =>
      underWay({
        ...runningRun,
        current: [],
        summary: { ...runningRun.summary, state: 'paused' },
        window,
        goesOnAt: '2026-11-26T22:00:00.000Z',
      }),
    act: async (page) => {
      await page.getByText('The deployment waits for its window').waitFor()
    },
  },
  {
    name: 'acceptance-question',
    answers: () => underWay(provenRun),
    act: async (page) => {
      await page.getByRole('button', { name: 'Try it out on a throw-away project…' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'acceptance-result',
    answers: () => ({
      ...underWay(provenRun),
      'run.acceptance': () => ({ acceptance: sampleAcceptance }),
      'run.verify-report': () => fittingReport,
    }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Check the report' }).click()
      await page.getByText('The report fits').waitFor()
      await page.getByRole('region', { name: 'Try it out' }).scrollIntoViewIfNeeded()
    },
  },
]
