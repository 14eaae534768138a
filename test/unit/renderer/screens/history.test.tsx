// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { provenRun, troubledRun } from '../../../screens/wizard-samples.ts'
import { click, clickRow, headline, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const runs = [
  { ...provenRun.summary, runId: 'run-2' },
  troubledRun.summary,
  { ...provenRun.summary, runId: 'run-0', selection: [], state: 'interrupted' as const },
]

const showHistory = async (answers: Answers = {}) => {
  const shown = await showWizard({
    'run.list': () => ({ runs, unreadable: [] }),
    'run.get': () => troubledRun,
    ...answers,
  })
  await act(async () => shown.store.getState().enter('history'))
  return shown
}

it('lists every deployment with destination, counts, who and outcome', async () => {
  await showHistory()
  const [first, second, third] = within(screen.getByRole('list', { name: 'Deployments' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(first).toMatch(/Acme Test.*Acme Production.*Payments, Web Shop.*by Ann Adams.*Proven/)
  expect(second).toMatch(/Partly done.*4 of 10 changes, 1 failed, 1 unknown/)
  expect(third).toMatch(/Single objects.*Interrupted/)
})

it('opens a deployment again, and its plan to be read only', async () => {
  const { store, asked } = await showHistory()
  await click(/Partly done/)
  expect(headline()).toBe('4 of 10 changes made. 1 failed, 1 unknown, 4 not attempted.')
  await click('Look through its plan')
  expect(asked('run.plan')).toEqual([{ runId: 'run-1' }])
  expect(screen.getByText(/It can only be read\.$/)).toBeTruthy()
  await clickRow('Payment: create')
  expect(asked('run.plan-detail')).toEqual([{ runId: 'run-1', stepId: 'screen:Payment: create' }])
  expect(screen.queryByRole('button', { name: 'Deploy…' })).toBeNull()
  expect(document.querySelector('[data-part="tick"]')).toBeNull()
  expect(asked('plan.tick')).toEqual([])
  await click('Back to the result')
  expect(store.getState().screen).toEqual({ place: 'history', runId: 'run-1' })
  await click('All deployments')
  expect(headline()).toBe('History')
})

it('says what will be here while there is nothing', async () => {
  const { store } = await showHistory({ 'run.list': () => ({ runs: [], unreadable: [] }) })
  expect(screen.getByText('No deployment yet')).toBeTruthy()
  await click('Begin a deployment')
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'sites' })
})

it('lists a deployment that cannot be read, with why and where its files are', async () => {
  const folder = '/data/runs/20261126-100000-abcdef'
  const damaged = failure('file.corrupt', `${folder}/deployment.slipway-plan`)
  const unreadable = [{ runId: '20261126-100000-abcdef', folder, failure: damaged }]
  const { asked } = await showHistory({ 'run.list': () => ({ runs: [], unreadable }) })
  expect(screen.queryByText('No deployment yet')).toBeNull()
  const list = screen.getByRole('list', { name: 'What cannot be read' })
  expect(list.textContent).toContain('deployment.slipway-plan is damaged')
  expect(list.textContent).toContain(`Its files are in ${folder}`)
  expect(list.textContent).not.toContain('Nothing was changed')
  await click('Show the folder', list)
  expect(asked('folder.show')).toEqual([{ runId: '20261126-100000-abcdef' }])
})

it('says why it cannot be read, and tries again', async () => {
  const { bridge } = await showHistory({
    'run.list': () => refused(failure('file.unreadable', 'runs')),
  })
  expect(screen.getByRole('alert').textContent).toContain('runs cannot be used')
  bridge.answer({ 'run.list': () => ({ runs, unreadable: [] }) })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  })
  expect(screen.getByRole('list', { name: 'Deployments' })).toBeTruthy()
})

it('says why a deployment cannot be opened', async () => {
  await showHistory({ 'run.get': () => refused(failure('file.corrupt', 'journal.jsonl')) })
  await click(/Partly done/)
  expect(screen.getByRole('alert').textContent).toContain('journal.jsonl is damaged')
})
