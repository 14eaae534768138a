// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RunNews } from '#contract/events'
import { failure } from '#contract/model/failure'
import type { RunView } from '#contract/model/run-view'
import { restrictionsOfJira } from '#domain/restrictions/restrictions-of'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { sampleApp, sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'
import {
  interruptedRun,
  provenRun,
  runningRun,
  troubledRun,
} from '../../../screens/wizard-samples.ts'
import { click, headline, showWizard } from './show-wizard.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const showRun = async (view: RunView, answers: Answers = {}) => {
  const shown = await showWizard({ 'run.get': () => view, ...answers }, 'deploy')
  await act(() => shown.store.getState().openRun('run-1'))
  const news = (sequence: number, ...told: readonly RunNews[]) =>
    shown.tell({ event: 'run-news', runId: 'run-1', sequence, news: told })
  return { ...shown, news }
}

describe('a deployment under way', () => {
  it('is told by steps, in words', async () => {
    const { news } = await showRun(runningRun)
    expect(headline()).toBe('Deploying to Acme Production')
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3')
    expect(screen.getByText('3 of 10 steps')).toBeTruthy()
    expect(
      screen.getByText('Changing screen “Payment: create” and 1 other at the same time'),
    ).toBeTruthy()
    await news(6, {
      news: 'step-ended',
      stepId: 'screen:Payment: create',
      outcome: { state: 'failed', failure: failure('jira.rejected', 'Payment: create') },
    })
    expect(screen.getByText('4 of 10 steps')).toBeTruthy()
    expect(screen.getByText(/^1 step has failed so far/)).toBeTruthy()
  })

  it('waits for Jira calmly, with the time until it goes on', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    vi.setSystemTime('2026-11-26T14:07:00.000Z')
    const { news } = await showRun(runningRun)
    await news(6, { news: 'waiting', until: '2026-11-26T14:07:28.000Z', reason: 'rate-limited' })
    expect(screen.getByText(/goes on by itself in 0:28/)).toBeTruthy()
    await act(async () => vi.advanceTimersByTime(3000))
    expect(screen.getByText(/goes on by itself in 0:25/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    await news(7, { news: 'step-started', stepId: 'project:Payments' })
    expect(screen.queryByText(/goes on by itself/)).toBeNull()
  })

  it('is stopped after the steps under way', async () => {
    const { news, asked } = await showRun(runningRun, { 'run.stop': () => ({}) })
    await click('Stop after this step')
    expect(asked('run.stop')).toEqual([{ runId: 'run-1' }])
    await news(6, { news: 'state', state: 'stopping' })
    expect(screen.getByText('Stopping after the steps under way…')).toBeTruthy()
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: 'Stop after this step' }).disabled,
    ).toBe(true)
  })

  it('leads to its result at the end', async () => {
    let view = runningRun
    const { news, store } = await showRun(runningRun, { 'run.get': () => view })
    view = { ...provenRun, sequence: 7 }
    await news(6, { news: 'state', state: 'verifying' })
    expect(screen.getByText(/Reading back/)).toBeTruthy()
    await news(7, { news: 'ended', summary: provenRun.summary })
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'result' })
    expect(headline()).toBe('All 10 changes are made.')
    expect(screen.getByText('Proven: a second analysis finds nothing left to do.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save report as HTML' })).toBeTruthy()
  })

  it('is gone back to when the page is loaded anew', async () => {
    const { store } = await showWizard({
      'run.list': () => ({ runs: [runningRun.summary], unreadable: [] }),
      'run.get': () => runningRun,
    })
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'deploy' })
    expect(screen.getByText('3 of 10 steps')).toBeTruthy()
  })
})

describe('a result', () => {
  it('says in one sentence what came about, and puts causes first', async () => {
    await showRun(troubledRun)
    expect(headline()).toBe('4 of 10 changes made. 1 failed, 1 unknown, 4 not attempted.')
    const titles = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent)
    expect(titles).toEqual([
      '1 failed',
      '1 change of which it is not known whether Jira made it',
      '2 not attempted',
      '4 made',
      'Try it out',
      'Evidence',
    ])
    const failed = screen.getByRole('region', { name: '1 failed' })
    expect(failed.textContent).toContain('The status “On Hold” is used by 14 issues.')
    await click('2 changes were not attempted because of this', failed)
    expect(within(failed).getByText(/^Payment workflows/)).toBeTruthy()
  })

  it('copies the details of a failure', async () => {
    const { asked, store } = await showRun(troubledRun)
    await click('Copy details', screen.getByRole('region', { name: '1 failed' }))
    expect(JSON.stringify(asked('clipboard.write'))).toContain('jira.rejected')
    expect(store.getState().announcement.text).toBe('Details copied.')
  })

  it('looks up what is not known, and tries what is left', async () => {
    let view: RunView = troubledRun
    const { asked, store } = await showRun(troubledRun, {
      'run.get': () => view,
      'run.continue': ({ runId }) => {
        view = { ...runningRun, sequence: 9 }
        return { runId }
      },
    })
    expect(screen.getByRole('button', { name: 'Try the remaining 6' })).toBeTruthy()
    await click('Check now')
    expect(asked('run.continue')).toEqual([{ runId: 'run-1' }])
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'deploy' })
  })

  it('stays, and says why, when it cannot be gone on with', async () => {
    const locked = failure('store.keyring-locked', 'acme.atlassian.net')
    const { store } = await showRun(troubledRun, { 'run.continue': () => refused(locked) })
    await click('Try the remaining 6')
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'result' })
    expect(screen.getByRole('alert').textContent).toContain('keyring')
  })

  it('says why the run could not go on at all', async () => {
    const full = failure('file.disk-full', 'journal.jsonl')
    await showRun({ ...troubledRun, stopped: full })
    expect(screen.getByRole('alert').textContent).toContain('no room left on the disk')
  })

  it('does not hide behind its proof what was no part of it', async () => {
    const { summary } = provenRun
    const counts = { ...summary.counts, blocked: 22 }
    await showRun({ ...provenRun, summary: { ...summary, counts } })
    expect(screen.getByText(/^Proven/)).toBeTruthy()
    expect(screen.getByText(/^22 changes were no part of it/)).toBeTruthy()
  })

  it('is saved as a report, and objects are opened in Jira', async () => {
    const { asked } = await showRun(provenRun, {
      'run.save-report': () => ({ savedTo: '/home/ann/report.html' }),
      'link.open-object': () => ({}),
    })
    await click('Save report as HTML')
    // In the page, and said to screen readers.
    expect(screen.getAllByText('Report saved to /home/ann/report.html')).toHaveLength(2)
    await click('Open in Jira: Payment workflows')
    expect(asked('link.open-object')).toEqual([
      { runId: 'run-1', stepId: 'workflow scheme:Payment workflows' },
    ])
  })
})

describe('an interrupted deployment', () => {
  const interrupted = { 'app.start': () => sampleApp({ interrupted: [interruptedRun.summary] }) }

  it('is offered at the start, and gone on with', async () => {
    let view: RunView = interruptedRun
    const { asked, store } = await showWizard({
      ...interrupted,
      'run.get': () => view,
      'run.continue': ({ runId }) => {
        view = { ...runningRun, sequence: 9 }
        return { runId }
      },
    })
    const offer = screen.getByText('A deployment to Acme Production was interrupted')
    expect(offer).toBeTruthy()
    await click('Look up what happened and go on')
    expect(asked('run.continue')).toEqual([{ runId: 'run-1' }])
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'deploy' })
    expect(headline()).toBe('Deploying to Acme Production')
    expect(screen.queryByText('A deployment to Acme Production was interrupted')).toBeNull()
  })

  it('says before it is gone on with what the sign-in may not be enough for', async () => {
    const restrictions = restrictionsOfJira('cloud', 'scoped')
    const [restriction] = restrictions
    if (restriction === undefined) throw new Error('nothing is restricted')
    const changes = [{ stepId: 'a', kindTitle: 'priority', name: 'Blocker' }]
    const { asked, store } = await showWizard({
      ...interrupted,
      ...siteAnswers([sampleSite(), sampleProduction({ restrictions })]),
      'app.start': interrupted['app.start'],
      'run.get': () => interruptedRun,
      'run.restricted': () => ({ restricted: [{ restriction, changes }] }),
    })
    const title = '1 change may be refused the way you sign in'
    expect(screen.getByText(new RegExp(`^${title}\\. There is no scope for it`))).toBeTruthy()
    await act(() => store.getState().openRun('run-1'))
    await act(async () => store.getState().go({ place: 'deployment', step: 'result' }))
    expect(screen.getByRole('list', { name: title }).textContent).toBe('Blocker priority')
    expect(asked('run.restricted')).toEqual([{ runId: 'run-1' }, { runId: 'run-1' }])
  })

  const other = failure('auth.other-account', 'https://acme.example', ['Ann Adams', 'Bob Brown'])

  it('asks before another account goes on with it, and goes on when that is accepted', async () => {
    let view: RunView = interruptedRun
    const { asked, store } = await showWizard({
      ...interrupted,
      'run.get': () => view,
      'run.continue': ({ runId, otherAccount }) => {
        if (otherAccount !== 'accept') return refused(other)
        view = { ...runningRun, sequence: 9 }
        return { runId }
      },
    })
    await click('Look up what happened and go on')
    const dialog = screen.getByRole('alertdialog', { name: 'Go on as Bob Brown?' })
    expect(dialog.textContent).toContain('Ann Adams began this deployment.')
    expect(screen.queryByRole('alert')).toBeNull()
    await click('Go on as Bob Brown', dialog)
    expect(asked('run.continue')).toEqual([
      { runId: 'run-1' },
      { runId: 'run-1', otherAccount: 'accept' },
    ])
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'deploy' })
    expect(headline()).toBe('Deploying to Acme Production')
  })

  it('is left as it is when the other account is not accepted, or refused all the same', async () => {
    const { asked, store } = await showRun(interruptedRun, { 'run.continue': () => refused(other) })
    await click('Look up what happened and go on')
    await click('Not now')
    expect(asked('run.continue')).toHaveLength(1)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    await click('Look up what happened and go on')
    await click('Go on as Bob Brown')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.getByRole('alert').textContent).toContain('somebody else than before')
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'result' })
  })

  it('can wait', async () => {
    const { asked } = await showWizard(interrupted)
    await click('Later')
    expect(screen.queryByText(/was interrupted/)).toBeNull()
    expect(asked('run.continue')).toEqual([])
  })

  it('is told as such when it is opened', async () => {
    await showRun(interruptedRun)
    expect(headline()).toBe('The deployment was interrupted')
    expect(screen.getByRole('button', { name: 'Look up what happened and go on' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull()
  })
})
