// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { refused } from '../../../screens/fake-bridge.ts'
import { sampleEstimate } from '../../../screens/trial-samples.ts'
import { runningRun } from '../../../screens/wizard-samples.ts'
import { click, headline, showReview, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const night = { from: '22:00', to: '06:00', days: [], timeZone: 'UTC' }
const held = {
  ...runningRun,
  current: [],
  summary: { ...runningRun.summary, state: 'paused' as const },
  window: night,
  goesOnAt: '2026-11-26T22:00:00.000Z',
}

it('is chosen before a deployment, with whether it fits; that Slipway must stay open is said', async () => {
  const { asked } = await showReview({
    'run.estimate': ({ window }) => ({
      ...sampleEstimate,
      window:
        window === undefined
          ? null
          : {
              startsAt: '2026-11-26T22:00:00.000Z',
              endsAt: '2026-11-27T06:00:00.000Z',
              fits: 'maybe',
            },
    }),
    'run.start': () => ({ runId: 'run-1' }),
    'run.get': () => held,
  })
  await click('I have looked at all of them')
  await click('Deploy…')
  const question = screen.getByRole('alertdialog')
  expect(question.textContent).toContain(
    '40 to 90 requests: about 20 seconds to 3 minutes to deploy',
  )
  expect(question.textContent).not.toContain('must stay open')
  await act(async () =>
    within(question)
      .getByRole('radio', { name: /^In a window/ })
      .click(),
  )
  expect(question.textContent).toContain('Slipway must stay open for that.')
  expect(question.textContent).toContain('It may not fit. What is left goes on in the next window.')
  const from = within(question).getByLabelText('From')
  await act(async () => fireEvent.change(from, { target: { value: '' } }))
  const later = within(question).getByRole<HTMLButtonElement>('button', { name: /^Deploy/ })
  expect(later.disabled).toBe(true)
  await act(async () => fireEvent.change(from, { target: { value: '23:30' } }))
  await act(async () => within(question).getByRole('checkbox', { name: 'Saturday' }).click())
  await click('Deploy 10 changes in the window', question)
  expect(asked('run.start')).toMatchObject([
    { planId: 'plan-1', window: { from: '23:30', to: '06:00', days: [6] } },
  ])
  expect(screen.getByText('The deployment waits for its window')).toBeTruthy()
})

it('is taken away from a deployment that waits for it', async () => {
  const { bridge, asked, store } = await showWizard(
    { 'run.get': () => held, 'run.set-window': () => ({}) },
    'deploy',
  )
  await act(() => store.getState().openRun('run-1'))
  expect(headline()).toBe('The deployment is paused')
  bridge.answer({ 'run.get': () => ({ ...held, window: null, goesOnAt: null }) })
  await click('Take the window away')
  expect(asked('run.set-window')).toEqual([{ runId: 'run-1', window: null }])
  expect(screen.queryByText('The deployment waits for its window')).toBeNull()
  expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy()
})

it('is said while the deployment goes, with when it pauses', async () => {
  const { store } = await showWizard(
    { 'run.get': () => ({ ...runningRun, window: night }) },
    'deploy',
  )
  await act(() => store.getState().openRun('run-1'))
  expect(screen.getByText(/^At 06:00 \(UTC\) it pauses/)).toBeTruthy()
})

it('is not said to be taken away when it could not be', async () => {
  const { store } = await showWizard(
    {
      'run.get': () => held,
      'run.set-window': () => refused(failure('file.disk-full', 'data')),
    },
    'deploy',
  )
  await act(() => store.getState().openRun('run-1'))
  await click('Take the window away')
  expect(screen.getByRole('alert').textContent).toContain('disk')
  expect(store.getState().announcement.text).not.toContain('taken away')
})
