import type { Page } from 'playwright'
import { failure } from '#contract/model/failure'
import type { Confirmation } from '#contract/model/plan-view'
import { restrictionsOf } from '#domain/restrictions/restrictions-of'
import { largePlan } from '../../unit/renderer/sample-plan.ts'
import { type Answers, refused } from '../fake-bridge.ts'
import { sampleApp } from '../samples.ts'
import {
  interruptedRun,
  provenRun,
  runningRun,
  sampleDrift,
  troubledRun,
  waitingRun,
  wizardConfirmation,
  wizardPlan,
} from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { two } from './site-pairs.ts'
import { answers, tell, toAnalysis, toReading, toReview, toSelect, underWay } from './wizard-way.ts'

const lookAt = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('treeitem', { name }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

/** Confirmed by a token that is not enough for one of the changes. */
const restrictedConfirmation: Confirmation = {
  ...wizardConfirmation,
  restricted: restrictionsOf({
    product: 'jira-cloud',
    way: 'api-token',
    credential: 'scoped-api-token',
  })
    .slice(0, 1)
    .map((restriction) => ({
      restriction,
      changes: [{ stepId: 'status:In Code Review', kindTitle: 'status', name: 'In Code Review' }],
    })),
}

const toQuestion = async (page: Page): Promise<void> => {
  await toReview(page)
  await page.getByRole('button', { name: 'I have looked at all of them' }).click()
  await page.getByRole('button', { name: 'Deploy…' }).click()
  await page.getByRole('alertdialog').waitFor()
}

const readSoFar = async (page: Page, workId: string): Promise<void> => {
  const kinds = [
    ['statuses', 31],
    ['issue types', 12],
    ['fields', 143],
    ['screens', 58],
    ['workflows', 24],
  ] as const
  for (const [at, [kindTitle, count]] of kinds.entries()) {
    await tell(page, {
      event: 'work-progress',
      workId,
      phase: 'reading',
      reason: null,
      kindTitle,
      count,
      done: at + 1,
      total: 23,
    })
  }
}

const toHistory = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.getByRole('list', { name: 'Deployments' }).waitFor()
}

const pastRuns: Answers = {
  'run.list': () => ({
    runs: [
      { ...provenRun.summary, runId: 'run-3' },
      troubledRun.summary,
      { ...interruptedRun.summary, runId: 'run-0' },
    ],
    unreadable: [],
  }),
  'run.get': () => troubledRun,
}

const folder = '/home/ann/.config/Slipway/data/runs/20261126-100000-abcdef'
const unreadable = {
  runId: '20261126-100000-abcdef',
  folder,
  failure: failure('file.corrupt', `${folder}/deployment.slipway-plan`),
}
const otherAccount = failure('auth.other-account', 'https://acme.atlassian.net', [
  'Ann Adams',
  'Bob Brown',
])

/** From selecting to history. */
export const wizardScenes: readonly Scene[] = [
  {
    name: 'select-reading',
    answers: () => answers(),
    act: async (page) => {
      await toReading(page)
      await readSoFar(page, 'work-1')
    },
  },
  {
    name: 'select-failed',
    answers: () =>
      answers({
        'contents.read': () => refused(failure('net.unreachable', 'acme-test.atlassian.net')),
      }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Choose what to deploy' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'select',
    answers: () => answers(),
    act: async (page) => {
      await toSelect(page)
      await page.getByRole('treeitem', { name: 'Payments' }).click()
      await page.getByRole('treeitem', { name: 'Web Shop' }).click()
      await page.getByRole('treeitem', { name: 'Workflows' }).click()
    },
  },
  { name: 'select-narrow', answers: () => answers(), viewport: narrow, act: toSelect },
  {
    name: 'analyze',
    answers: () => answers(),
    act: async (page) => {
      await toAnalysis(page)
      await readSoFar(page, 'work-2')
    },
  },
  { name: 'review', answers: () => answers(), act: toReview },
  { name: 'review-narrow', answers: () => answers(), viewport: narrow, act: toReview },
  {
    name: 'review-detail',
    answers: () => answers({}, two),
    act: async (page) => {
      await toReview(page)
      await lookAt(page, 'Payment: create')
      await page.getByRole('button', { name: 'Show raw JSON' }).click()
    },
  },
  {
    name: 'review-workflow',
    answers: () => answers(),
    act: async (page) => {
      await toReview(page)
      await lookAt(page, 'Payment approval')
      await page.getByText('Send to review').waitFor()
    },
  },
  {
    name: 'review-workflow-large',
    answers: () => answers(),
    act: async (page) => {
      await toReview(page)
      await lookAt(page, 'Payment approval')
      await page.getByRole('button', { name: 'Enlarge' }).click()
      await page.getByRole('dialog').getByText('Send to review').waitFor()
    },
  },
  {
    name: 'review-table',
    answers: () => answers(),
    forcedColors: true,
    act: async (page) => {
      await toReview(page)
      await lookAt(page, 'Payment approval')
      await page.getByRole('tab', { name: 'Table' }).click()
    },
  },
  {
    name: 'review-filtered',
    answers: () => answers(),
    act: async (page) => {
      await toReview(page)
      await page.getByRole('searchbox').fill('payment')
      await page.getByRole('button', { name: 'Unchanged too' }).click()
    },
  },
  {
    name: 'review-none',
    answers: () =>
      answers({
        'plan.get': () => ({
          ...wizardPlan,
          problems: [],
          rows: wizardPlan.rows.filter(({ readiness }) => readiness === 'nothing-to-do'),
        }),
      }),
    act: async (page) => {
      await toAnalysis(page)
      await tell(page, {
        event: 'work-ended',
        workId: 'work-2',
        end: { end: 'plan', planId: 'plan-1' },
      })
      await page.getByRole('heading', { name: 'No differences' }).waitFor()
    },
  },
  {
    name: 'review-large',
    answers: () => answers({ 'plan.get': () => largePlan() }),
    act: async (page) => {
      await toReview(page)
      await page.getByRole('radio', { name: 'By kind' }).click()
    },
  },
  { name: 'confirm', answers: () => answers(), act: toQuestion },
  {
    name: 'confirm-production',
    answers: () => answers({ 'plan.confirmation': () => restrictedConfirmation }, two),
    act: toQuestion,
  },
  {
    name: 'deploy',
    answers: () => underWay(runningRun),
    act: async (page) => {
      await page.getByRole('progressbar').waitFor()
    },
  },
  {
    name: 'deploy-waiting',
    answers: () => underWay(runningRun, two),
    act: async (page) => {
      await page.getByRole('progressbar').waitFor()
      await tell(page, {
        event: 'run-news',
        runId: 'run-1',
        sequence: 6,
        news: [
          {
            news: 'waiting',
            until: new Date(Date.now() + 28_000).toISOString(),
            reason: 'rate-limited',
          },
        ],
      })
      await page.getByText('Jira asked Slipway to wait a moment').waitFor()
    },
  },
  {
    name: 'result',
    answers: () => underWay(provenRun),
    act: async (page) => {
      await page.getByText('Proven: a second analysis').waitFor()
    },
  },
  {
    name: 'result-troubled',
    answers: () => underWay(troubledRun),
    act: async (page) => {
      await page.getByRole('heading', { name: '1 failed', exact: true }).waitFor()
    },
  },
  {
    name: 'result-waiting',
    answers: () => ({ ...underWay(waitingRun), 'run.drift': () => sampleDrift }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Look and decide: Payment: create' }).click()
      await page.getByRole('alertdialog').waitFor()
      await page.getByRole('radio', { name: /^Merge/ }).check({ force: true })
      await page.getByRole('radiogroup', { name: 'Which wins: Description' }).waitFor()
    },
  },
  {
    name: 'result-narrow',
    answers: () => underWay(troubledRun),
    viewport: narrow,
    act: async (page) => {
      await page.getByRole('heading', { name: '1 failed', exact: true }).waitFor()
    },
  },
  { name: 'history', answers: () => answers(pastRuns), act: toHistory },
  {
    name: 'history-plan',
    answers: () => answers(pastRuns),
    act: async (page) => {
      await toHistory(page)
      await page.getByRole('button', { name: /Partly done/ }).click()
      await page.getByRole('button', { name: 'Look through its plan' }).click()
      await page.getByRole('tree').waitFor()
    },
  },
  {
    name: 'history-unreadable',
    answers: () =>
      answers({
        'run.list': () => ({ runs: [provenRun.summary], unreadable: [unreadable] }),
      }),
    act: toHistory,
  },
  {
    name: 'other-account',
    answers: () => ({
      ...underWay(interruptedRun),
      'run.continue': () => refused(otherAccount),
    }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Look up what happened and go on' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'interrupted',
    answers: () =>
      answers({ 'app.start': () => sampleApp({ interrupted: [interruptedRun.summary] }) }),
    act: async (page) => {
      await page.getByText('was interrupted').waitFor()
    },
  },
]
