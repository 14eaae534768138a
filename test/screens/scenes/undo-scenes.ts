import type { Page } from 'playwright'
import type { Answers } from '../fake-bridge.ts'
import { undoableRun, undoPlan, wizardDetail, wizardPlan } from '../wizard-samples.ts'
import { narrow, type Scene } from './scene.ts'
import { answers, tell, underWay } from './wizard-way.ts'

const undoing = (): Answers => ({
  ...underWay(undoableRun),
  'run.plan-undo': () => ({ workId: 'work-3' }),
  'plan.get': () => undoPlan,
  'plan.tick': () => ({ leftOut: [], creates: 0, updates: 1, deletes: 2 }),
  'run.plan': () => ({
    ...wizardPlan,
    rows: wizardPlan.rows.map((row) =>
      row.name === 'Payment approval' ? { ...row, reversible: 'in-part' } : row,
    ),
  }),
  'run.plan-detail': ({ stepId }) => ({
    ...wizardDetail(stepId),
    undo: {
      way: 'restore',
      reversible: 'in-part',
      stays: [{ code: 'issues-moved', details: [] }],
    },
  }),
})

const toPlanning = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Undo this deployment…' }).click()
  await page.getByRole('heading', { name: 'Planning the undo' }).waitFor()
}

const toUndo = async (page: Page): Promise<void> => {
  await toPlanning(page)
  await tell(page, {
    event: 'work-ended',
    workId: 'work-3',
    end: { end: 'plan', planId: 'plan-2' },
  })
  await page.getByText('cannot be taken back').waitFor()
}

const { summary } = undoableRun

/** Undoing a deployment. */
export const undoScenes: readonly Scene[] = [
  { name: 'undo-planning', answers: undoing, act: toPlanning },
  { name: 'undo-review', answers: undoing, act: toUndo },
  { name: 'undo-review-narrow', answers: undoing, viewport: narrow, act: toUndo },
  {
    name: 'undo-confirm',
    answers: undoing,
    act: async (page) => {
      await toUndo(page)
      await page.getByRole('button', { name: 'Undo…' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'undo-history',
    answers: () =>
      answers({
        'run.list': () => ({
          runs: [
            { ...summary, runId: 'run-3' },
            {
              ...summary,
              runId: 'run-2',
              undoes: 'run-1',
              source: summary.destination,
              begunAt: '2026-11-26T15:30:00.000Z',
            },
            { ...summary, undoneBy: 'run-2', canBeUndone: false },
          ],
          unreadable: [],
        }),
      }),
    act: async (page) => {
      await page.getByRole('button', { name: 'History', exact: true }).click()
      await page.getByRole('list', { name: 'Deployments' }).waitFor()
    },
  },
]
