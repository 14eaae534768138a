// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { failure } from '#contract/model/failure'
import { wizardPlan } from '../../../screens/wizard-samples.ts'
import { click, headline, showReview, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const order = {
  sourceId: 'site-1',
  snapshotId: 'snapshot-1',
  destinationId: 'site-2',
  selection: { projects: ['PAY'], objects: [] },
}

const showRunning = async () => {
  const shown = await showWizard({}, 'analyze')
  await act(() => shown.store.getState().analyze(order))
  return shown
}

it('tells how far reading and comparing are, and can be stopped', async () => {
  const { tell, asked } = await showRunning()
  const progress = { event: 'work-progress', workId: 'work-2', kindTitle: '', count: 0 } as const
  const calm = { ...progress, reason: null }
  await tell({ ...calm, phase: 'reading', kindTitle: 'screens', count: 7, done: 2, total: 23 })
  expect(screen.getByText('Reading Acme Production')).toBeTruthy()
  expect(screen.getByText('2 of 23 kinds')).toBeTruthy()
  const waiting = { ...progress, phase: 'waiting', done: 2, total: 23 } as const
  await tell({ ...waiting, reason: 'unavailable' })
  expect(
    screen.getByText('Jira does not answer just now. Slipway asks again by itself.'),
  ).toBeTruthy()
  await tell({ ...waiting, reason: 'rate-limited' })
  expect(screen.getByText(/asked Slipway to slow down/)).toBeTruthy()
  await tell({ ...calm, phase: 'planning', done: 0, total: 0 })
  expect(screen.getByText('Comparing, and putting the changes in order')).toBeTruthy()
  expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false)
  expect(screen.queryByText(/ of 0/)).toBeNull()
  await click('Stop')
  expect(asked('work.stop')).toEqual([{ workId: 'work-2' }])
  await tell({ event: 'work-ended', workId: 'work-2', end: { end: 'stopped' } })
  expect(screen.getByText('Nothing was changed. Your selection is kept.')).toBeTruthy()
  await click('Analyze again')
  expect(asked('plan.analyze')).toHaveLength(2)
})

it('says why it failed, and tries again', async () => {
  const { tell, asked } = await showRunning()
  const gone = failure('net.timeout', 'acme.atlassian.net')
  await tell({ event: 'work-ended', workId: 'work-2', end: { end: 'failed', failure: gone } })
  expect(screen.getByRole('alert').textContent).toContain('took too long to answer')
  await click('Analyze again')
  expect(asked('plan.analyze')).toHaveLength(2)
})

it('goes on to the review by itself', async () => {
  const { store } = await showReview()
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'review' })
  expect(headline()).toBe('6 additions, 4 modifications, 2 blocked')
  expect(store.getState().announcement.text).toContain('ready to be looked through')
})

it('takes along what was decided about the former plan of the same sites', async () => {
  const decision: Decision = { kind: 'priority', name: 'High', choose: 'create' }
  const { store, asked, tell } = await showReview({
    'plan.decide': ({ decisions }) => ({ ...wizardPlan, decisions }),
  })
  const { analysis, analyze, dropAnalysis } = store.getState()
  const review = analysis.phase === 'ready' ? analysis.review : expect.unreachable()
  await act(() => review.getState().decide('problem', [decision]))
  await click('Read again')
  expect(asked('plan.analyze').at(-1)).toMatchObject({ decisions: [decision] })
  await tell({ event: 'work-ended', workId: 'work-2', end: { end: 'stopped' } })
  await click('Analyze again')
  expect(asked('plan.analyze').at(-1)).toMatchObject({ decisions: [decision] })
  await act(async () => dropAnalysis())
  await act(() => analyze({ ...order, selection: { projects: ['SHOP'], objects: [] } }))
  expect(asked('plan.analyze').at(-1)).toMatchObject({ decisions: [decision] })
  await act(() => analyze({ ...order, destinationId: 'site-3' }))
  expect(asked('plan.analyze').at(-1)).toMatchObject({ destinationId: 'site-3' })
  expect(asked('plan.analyze').at(-1)).not.toMatchObject({ decisions: [decision] })
})

it('is of no use for other sites than those chosen now', async () => {
  const { store } = await showReview()
  await act(() => store.getState().choosePair({ sourceId: 'site-2', destinationId: 'site-1' }))
  expect(headline()).toBe('Changes')
  expect(screen.getByText(/There is no plan for these sites yet/)).toBeTruthy()
})
