// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { RunView } from '#contract/model/run-view'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { runningRun, sampleDrift, waitingRun } from '../../../screens/wizard-samples.ts'
import { click, headline, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const showRun = async (view: RunView, answers: Answers = {}) => {
  const shown = await showWizard({ 'run.get': () => view, ...answers }, 'deploy')
  await act(() => shown.store.getState().openRun('run-1'))
  return shown
}

const section = () => screen.getByRole('region', { name: /change waits for you/ })

const answers: Answers = {
  'run.drift': () => sampleDrift,
  'run.decide-step': () => sampleDrift,
}

describe('a step whose object changed meanwhile', () => {
  it('waits in sight, with what waits because of it and what was kept', async () => {
    await showRun(waitingRun)
    expect(headline()).toBe(
      '7 of 10 changes made. 1 waiting for you, 1 kept as they are, 1 not attempted.',
    )
    expect(within(section()).getByText('1 place is wanted otherwise by the plan.')).toBeTruthy()
    expect(within(section()).getByText(/1 change was not attempted because of this/)).toBeTruthy()
    expect(screen.getByText('1 kept as the destination has it')).toBeTruthy()
  })

  it('is shown in its three states, and merged with a winner for each conflict', async () => {
    const { asked } = await showRun(waitingRun, answers)
    await click('Look and decide: Payment: create')
    const row = screen.getByRole('rowheader', { name: /^Description/ }).closest('tr')
    expect([...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'For payments',
      'For payments and refunds',
      'For payments of all kinds',
    ])
    expect(screen.queryByRole('radiogroup', { name: /Which wins/ })).toBeNull()
    await act(async () => screen.getByRole('radio', { name: /^Merge/ }).click())
    const winner = screen.getByRole('radiogroup', { name: 'Which wins: Description' })
    expect(screen.queryByRole('radiogroup', { name: /Due date/ })).toBeNull()
    await act(async () => within(winner).getByRole('radio', { name: 'The plan' }).click())
    await click('Decide so')
    expect(asked('run.decide-step')).toEqual([
      {
        runId: 'run-1',
        stepId: 'screen:Payment: create',
        choice: 'merge',
        planWins: ['description'],
      },
    ])
  })

  it('says what was decided', async () => {
    await showRun(waitingRun, answers)
    await click('Look and decide: Payment: create')
    await click('Decide so')
    expect(within(section()).getByText('You keep it as it is on the destination.')).toBeTruthy()
    expect(within(section()).getByRole('button', { name: /Payment: create/ }).textContent).toBe(
      'Decide otherwise',
    )
  })

  it('says why it cannot be decided', async () => {
    await showRun(waitingRun, { 'run.drift': () => refused(failure('run.in-progress', 'run-1')) })
    await click('Look and decide: Payment: create')
    expect(within(screen.getByRole('dialog')).getByRole('alert')).toBeTruthy()
  })
})

describe('a pause', () => {
  it('is asked for, and what is paused is gone on with', async () => {
    const { asked, tell } = await showRun(runningRun, { 'run.pause': () => ({}) })
    await click('Pause')
    expect(asked('run.pause')).toEqual([{ runId: 'run-1' }])
    await tell({
      event: 'run-news',
      runId: 'run-1',
      sequence: 6,
      news: [{ news: 'state', state: 'pausing' }],
    })
    expect(screen.getByText('Pausing after the steps under way…')).toBeTruthy()
  })

  it('is no end: nothing is said of a proof', async () => {
    const { summary } = runningRun
    const { asked } = await showRun(
      { ...runningRun, current: [], summary: { ...summary, state: 'paused' } },
      { 'run.continue': () => refused(failure('run.in-progress', 'run-1')) },
    )
    expect(headline()).toBe('The deployment is paused')
    expect(screen.queryByText(/was stopped, or could not go on/)).toBeNull()
    expect(screen.queryByText(/second analysis|not read back, so/)).toBeNull()
    await click('Go on')
    expect(asked('run.continue')).toEqual([{ runId: 'run-1' }])
  })
})
