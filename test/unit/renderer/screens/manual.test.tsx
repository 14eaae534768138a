// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { ManualView } from '#contract/model/manual-step'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { byHandPlan, plannedManual, sampleManual } from '../../../screens/manual-samples.ts'
import { provenRun, wizardPlan } from '../../../screens/wizard-samples.ts'
import { click, showReview, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const view = { ...provenRun, manual: sampleManual }

const ended = (id: string, outcome: ManualView['outcome']): readonly ManualView[] =>
  sampleManual.map((one) =>
    one.id === id ? { ...one, outcome, state: outcome?.state ?? one.state } : one,
  )

const showResult = async (answers: Answers = {}) => {
  const shown = await showWizard({ 'run.get': () => view, ...answers })
  await act(() => shown.store.getState().openRun('run-1'))
  await act(async () => shown.store.getState().go({ place: 'deployment', step: 'result' }))
  return shown
}

const section = (): HTMLElement => screen.getByRole('region', { name: 'Set by hand' })
const progress = (): string | null =>
  within(section()).getByRole('progressbar').getAttribute('aria-valuetext')

it('says how far it is, and folds what has ended', async () => {
  await showResult()
  expect(progress()).toBe('2 of 6')
  expect(within(section()).getAllByRole('article')).toHaveLength(4)
  await click('2 done or waived')
  expect(within(section()).getByText(/Nobody reads these mails/)).toBeDefined()
  expect(within(section()).getByText('Done, seen by Slipway')).toBeDefined()
})

it('copies values, and opens the page by its name', async () => {
  const { asked } = await showResult({ 'link.open-manual': () => ({}) })
  await click('Copy In progress')
  expect(asked('clipboard.write')).toEqual([{ text: 'In Progress, In Code Review (at most 5)' }])
  await click('Open this page: Payments', section())
  expect(asked('link.open-manual')).toEqual([
    { runId: 'run-1', manualId: 'project:Payments/issue-layout' },
  ])
})

const alike = (id: string, name: string): ManualView => ({
  ...{ id, code: 'object-by-hand', stepId: id, kind: 'status', kindTitle: 'status', name },
  ...{ what: 'Make this', why: 'Nobody else does.', where: 'Statuses', check: 'by-reading' },
  ...{ page: 'https://acme.example/statuses', state: 'open', outcome: null, endedAt: null },
  values: [],
})

it('says of a group once what all of it share, and looks it up as a whole', async () => {
  const manual = [alike('status:1', 'Open'), alike('status:2', 'Shut'), ...sampleManual]
  const { asked } = await showResult({
    'run.get': () => ({ ...provenRun, manual }),
    'run.check-manual': () => ({ workId: 'work-5' }),
    'link.open-manual': () => ({}),
  })
  const group = within(screen.getByRole('region', { name: 'Statuses' }))
  expect(group.getAllByText('Nobody else does.')).toHaveLength(1)
  expect(group.getAllByRole('button', { name: /^Open this page/ })).toHaveLength(1)
  expect(group.getAllByRole('heading').map(({ textContent }) => textContent?.trim())).toEqual([
    'Statuses 2 steps',
    'Open',
    'Shut',
  ])
  await click('Open this page: Statuses')
  await click('Check these 2 now: Statuses')
  expect(asked('link.open-manual')).toEqual([{ runId: 'run-1', manualId: 'status:1' }])
  expect(asked('run.check-manual')).toEqual([
    { runId: 'run-1', manualIds: ['status:1', 'status:2'] },
  ])
})

it('several things about one object stand one level below its name', async () => {
  const one = alike('status:1', 'Open')
  const manual = [one, { ...one, id: 'colour', what: 'Set its colour' }, alike('status:2', 'Shut')]
  await showResult({ 'run.get': () => ({ ...provenRun, manual }) })
  const group = within(screen.getByRole('region', { name: 'Statuses' }))
  expect(
    group.getAllByRole('heading').map(({ tagName, textContent }) => [tagName, textContent?.trim()]),
  ).toEqual([
    ['H3', 'Statuses 3 steps'],
    ['H4', 'Open'],
    ['H5', 'Make this'],
    ['H5', 'Set its colour'],
    ['H4', 'Shut'],
  ])
})

it('what was found otherwise stays so until it is looked up again', async () => {
  const { tell } = await showResult({ 'run.check-manual': () => ({ workId: 'work-5' }) })
  const found = () => within(section()).queryAllByText('Not as it should be yet').length
  const [columns] = sampleManual
  const manual = sampleManual.map((one) =>
    one.state === 'unlike' ? { ...one, state: 'open' as const } : one,
  )
  const end = { end: 'manual', runId: 'run-1', manual } as const
  await click(`Check now: ${columns?.what}, ${columns?.name}`)
  await tell({ event: 'work-ended', workId: 'work-5', end })
  expect(found()).toBe(1)
  await click('Check all now')
  await tell({ event: 'work-ended', workId: 'work-5', end })
  expect(found()).toBe(0)
})

it('looks up what reading shows, and says what came of it', async () => {
  const { asked, store, tell } = await showResult({
    'run.check-manual': () => ({ workId: 'work-5' }),
  })
  await click('Check all now')
  expect(asked('run.check-manual')).toEqual([{ runId: 'run-1' }])
  const news = { event: 'work-progress', workId: 'work-5', phase: 'reading' } as const
  await tell({ ...news, reason: null, kindTitle: '', count: 0, done: 1, total: 2 })
  expect(within(section()).getByText('1 of 2 looked up')).toBeDefined()
  const manual = ended(sampleManual[0]?.id ?? '', { state: 'done', by: 'reading' })
  await tell({
    event: 'work-ended',
    workId: 'work-5',
    end: { end: 'manual', runId: 'run-1', manual },
  })
  expect(screen.queryByRole('button', { name: 'Stop looking' })).toBeNull()
  expect(progress()).toBe('3 of 6')
  expect(store.getState().announcement.text).toBe('1 more is done.')
})

it('can be stopped, and then nothing is ticked off', async () => {
  const { asked, store, tell } = await showResult({
    'run.check-manual': () => ({ workId: 'work-5' }),
    'work.stop': () => ({}),
  })
  await click('Check all now')
  await click('Stop looking')
  expect(asked('work.stop')).toEqual([{ workId: 'work-5' }])
  await tell({ event: 'work-ended', workId: 'work-5', end: { end: 'stopped' } })
  expect(progress()).toBe('2 of 6')
  expect(store.getState().manualChecking).toBeNull()
  await click('Check all now')
  expect(asked('run.check-manual')).toHaveLength(2)
})

it('takes a person’s word where reading shows nothing', async () => {
  const { asked } = await showResult({
    'run.end-manual': ({ manualId }) => ({
      manual: ended(manualId, { state: 'done', by: 'person' }),
    }),
  })
  await click(/^Done: Arrange/)
  expect(asked('run.end-manual')).toEqual([
    { runId: 'run-1', manualId: 'project:Payments/issue-layout', outcome: { state: 'done' } },
  ])
  expect(progress()).toBe('3 of 6')
})

it('the focus goes to the heading when what had it has ended, and stays while it is looked up', async () => {
  await showResult({
    'run.end-manual': ({ manualId }) => ({
      manual: ended(manualId, { state: 'done', by: 'person' }),
    }),
    'run.check-manual': () => new Promise<never>(() => {}),
  })
  within(section())
    .getByRole('button', { name: /^Done: Arrange/ })
    .focus()
  await click(/^Done: Arrange/)
  expect(document.activeElement?.textContent).toBe('Set by hand')
  const all = screen.getByRole('button', { name: 'Check all now' })
  all.focus()
  await click('Check all now')
  expect(document.activeElement).toBe(all)
})

it('waives with a reason only', async () => {
  const { asked } = await showResult({
    'run.end-manual': ({ manualId, outcome }) => ({
      manual: ended(manualId, outcome.state === 'waived' ? outcome : null),
    }),
  })
  await click(/^Waive: Arrange/)
  const dialog = screen.getByRole('dialog')
  const waive = within(dialog).getByRole('button', { name: 'Waive it' })
  expect(waive.hasAttribute('disabled')).toBe(true)
  await act(async () => {
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '  not used ' } })
  })
  await click('Waive it', dialog)
  expect(asked('run.end-manual')).toMatchObject([
    { outcome: { state: 'waived', reason: 'not used' } },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says what was refused, and keeps what it knew', async () => {
  await showResult({ 'run.check-manual': () => refused(failure('net.unreachable', 'acme')) })
  await click('Check all now')
  expect(screen.getByRole('alert')).toBeDefined()
  expect(progress()).toBe('2 of 6')
})

it('what waits for its object can be waived, and not yet be done', async () => {
  await showResult()
  const card = screen.getByRole('region', { name: 'Automation rule' })
  const button = (name: RegExp) => within(card).getByRole('button', { name })
  expect(button(/^Done/).hasAttribute('disabled')).toBe(true)
  expect(button(/^Waive/).hasAttribute('disabled')).toBe(false)
})

it('is part of the review, with its count, and can only be read there', async () => {
  const { asked } = await showReview({
    'plan.get': () => ({ ...wizardPlan, manual: plannedManual }),
    'link.open-manual': () => ({}),
  })
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'By hand (6)' }))
  })
  expect(within(section()).getAllByRole('article')).toHaveLength(6)
  expect(within(section()).queryByRole('button', { name: /^(Done|Waive|Check)/ })).toBeNull()
  await click('Open this page: Payments', section())
  expect(asked('link.open-manual')).toEqual([
    { planId: 'plan-1', manualId: 'project:Payments/issue-layout' },
  ])
})

it('a plan without any has no part of them', async () => {
  await showReview()
  expect(screen.queryByRole('tab', { name: /^By hand/ })).toBeNull()
})

it('shows beside what a person has to make why, and the values to copy; kinds not shown apart', async () => {
  const { store, asked } = await showReview({ 'plan.get': () => byHandPlan })
  expect(screen.getByText('1 kind of configuration that the REST API does not show')).toBeDefined()
  const row = byHandPlan.rows.find(({ action }) => action === 'by-hand')
  const { analysis } = store.getState()
  if (analysis.phase !== 'ready' || row === undefined) throw new Error('There is no such plan.')
  await act(async () => analysis.review.getState().look(row.id))
  const card = within(within(section()).getByRole('article'))
  expect(card.getByText('The destination’s REST API makes no such object.')).toBeDefined()
  await click('Copy Statuses')
  expect(asked('clipboard.write')).toEqual([
    { text: 'To Do, In Code Review, Ready for Audit, Done' },
  ])
})
