// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import {
  undoableRun,
  undoPlan,
  wizardConfirmation,
  wizardDetail,
  wizardPlan,
} from '../../../screens/wizard-samples.ts'
import { click, headline, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const answers: Answers = {
  'run.get': () => undoableRun,
  'run.plan-undo': () => ({ workId: 'work-3' }),
  'plan.get': () => undoPlan,
  'plan.confirmation': () => ({ ...wizardConfirmation, planId: 'plan-2' }),
  'run.plan': () => ({
    ...wizardPlan,
    rows: wizardPlan.rows.map((row) =>
      row.name === 'Payment approval' ? { ...row, reversible: 'in-part' } : row,
    ),
  }),
  'run.plan-detail': ({ stepId }) => ({
    ...wizardDetail(stepId),
    undo: { way: 'restore', reversible: 'in-part', stays: [{ code: 'issues-moved', details: [] }] },
  }),
}

const showResult = async (more: Answers = {}) => {
  const shown = await showWizard({ ...answers, ...more }, 'deploy')
  await act(() => shown.store.getState().openRun('run-1'))
  return shown
}

const showUndo = async (more: Answers = {}) => {
  const shown = await showResult(more)
  await click('Undo this deployment…')
  await shown.tell({
    event: 'work-ended',
    workId: 'work-3',
    end: { end: 'plan', planId: 'plan-2' },
  })
  return shown
}

it('is planned as a work with progress, which can be stopped', async () => {
  const { asked, tell } = await showResult({ 'work.stop': () => ({}) })
  await click('Undo this deployment…')
  expect(asked('run.plan-undo')).toEqual([{ runId: 'run-1' }])
  expect(headline()).toBe('Planning the undo')
  await click('Stop')
  expect(asked('work.stop')).toEqual([{ workId: 'work-3' }])
  await tell({ event: 'work-ended', workId: 'work-3', end: { end: 'stopped' } })
  expect(screen.getByText('Planning the undo was stopped')).toBeTruthy()
  await click('Plan the undo again')
  expect(asked('run.plan-undo')).toHaveLength(2)
})

it('says what it undoes, what stays and why, and what somebody changed since', async () => {
  const { asked } = await showUndo()
  expect(headline()).toBe('Undo: 1 modification, 2 removals, 1 blocked')
  const about = screen.getByRole('region', { name: 'About this undo' })
  expect(about.textContent).toContain('Undoes the deployment of 26 Nov 2026')
  expect(about.textContent).toContain('1 change of it cannot be taken back, or not wholly')
  expect(about.textContent).toContain('Payment approval')
  expect(about.textContent).toContain('Issues stay where they were moved')
  expect(about.textContent).toContain('Somebody changed 1 object since')
  expect(asked('run.plan-detail')).toEqual([
    { runId: 'run-1', stepId: 'workflow:Payment approval' },
  ])
  await click('Back to the deployment')
  expect(screen.getByRole('button', { name: 'Undo this deployment…' })).toBeTruthy()
})

it('is confirmed and begun as an undo', async () => {
  const undo = {
    ...undoableRun,
    summary: { ...undoableRun.summary, runId: 'run-2', undoes: 'run-1' },
  }
  const { asked } = await showUndo({
    'run.start': () => ({ runId: 'run-2' }),
    'run.get': ({ runId }) => (runId === 'run-2' ? undo : undoableRun),
  })
  await click('Undo…')
  const question = screen.getByRole('alertdialog')
  expect(within(question).getByRole('heading', { level: 2 }).textContent).toBe(
    'Undo the deployment on Acme Production?',
  )
  expect(question.textContent).toContain('An undo can be undone, too, as far as is said above.')
  await click('Undo by 10 changes', question)
  expect(asked('run.start')).toEqual([{ planId: 'plan-2', unticked: [], confirmed: 'cloud-2' }])
  expect(headline()).toBe('Undo: All 10 changes are made.')
  expect(screen.getByRole('button', { name: 'Undo this undo…' })).toBeTruthy()
  await click('Open the deployment that it undid')
  expect(asked('run.get').at(-1)).toEqual({ runId: 'run-1' })
})

it('says why it could not be planned', async () => {
  const { tell } = await showResult()
  await click('Undo this deployment…')
  await tell({
    event: 'work-ended',
    workId: 'work-3',
    end: { end: 'failed', failure: failure('net.unreachable', 'acme.atlassian.net') },
  })
  expect(screen.getByRole('alert')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Plan the undo again' })).toBeTruthy()
})

it('says when what stays could not be looked up; the plan can be looked through all the same', async () => {
  await showUndo({ 'run.plan': () => refused(failure('file.corrupt', 'plan')) })
  expect(
    within(screen.getByRole('region', { name: 'About this undo' })).getByRole('alert'),
  ).toBeTruthy()
  expect(screen.getByRole('tree')).toBeTruthy()
})

it('is marked in History, and leads both ways', async () => {
  const { summary } = undoableRun
  const { store, asked } = await showWizard({
    ...answers,
    'run.list': () => ({
      runs: [
        { ...summary, runId: 'run-2', undoes: 'run-1', begunAt: '2026-11-27T09:00:00.000Z' },
        { ...summary, undoneBy: 'run-2', canBeUndone: false },
      ],
      unreadable: [],
    }),
    'run.get': () => ({
      ...undoableRun,
      summary: { ...summary, undoneBy: 'run-2', canBeUndone: false },
    }),
  })
  await act(async () => store.getState().enter('history'))
  const [undo, undone] = within(screen.getByRole('list', { name: 'Deployments' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(undo).toMatch(/Undo of the deployment of 26 Nov 2026.*Undo.*Undo this undo…/)
  expect(undone).toMatch(/undone 27 Nov 2026.*Undone/)
  expect(undone).not.toContain('Undo this')
  await click(/undone 27 Nov/)
  expect(screen.queryByRole('button', { name: /^Undo this/ })).toBeNull()
  await click('Open its undo')
  expect(asked('run.get').at(-1)).toEqual({ runId: 'run-2' })
})

it('of which nothing is left leads back to the deployment, and to no selection', async () => {
  await showUndo({ 'plan.get': () => ({ ...undoPlan, rows: [], manual: [], onlyThere: [] }) })
  expect(headline()).toBe('Nothing to undo')
  expect(screen.getByRole('button', { name: 'Back to the deployment' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Select something else' })).toBeNull()
})
