// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { failedRehearsal, partRehearsal, passedRehearsal } from '../../../screens/trial-samples.ts'
import { provenRun } from '../../../screens/wizard-samples.ts'
import { click, clickRow, showReview, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const openPart = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Rehearsal' }))
  })

const kept = (rehearsal = passedRehearsal, isStale = false): Answers => ({
  'plan.rehearsal': () => ({ rehearsal, isStale }),
})

const part = () => screen.getByRole('region', { name: 'Rehearsal' })

describe('a rehearsal', () => {
  it('is begun, told part by part, and stopped', async () => {
    const { asked, tell } = await showReview({
      'plan.rehearse': () => ({ workId: 'work-5' }),
      'work.stop': () => ({}),
    })
    await openPart()
    expect(part().textContent).toContain('This plan was not rehearsed.')
    await click('Rehearse')
    expect(asked('plan.rehearse')).toEqual([{ planId: 'plan-1', unticked: [], askJira: true }])
    const going = { event: 'work-progress', workId: 'work-5', reason: null, kindTitle: '' } as const
    await tell({ ...going, phase: 'undoing', count: 0, done: 3, total: 9 })
    expect(part().textContent).toContain('Undoing on the twin')
    expect(part().textContent).toContain('3 of 9')
    await click('Stop', part())
    expect(asked('work.stop')).toEqual([{ workId: 'work-5' }])
    await tell({ event: 'work-ended', workId: 'work-5', end: { end: 'stopped' } })
    expect(within(part()).getByRole('button', { name: 'Rehearse' })).toBeTruthy()
  })

  it('shows what came of it as a run, in numbers', async () => {
    const { bridge, tell } = await showReview({ 'plan.rehearse': () => ({ workId: 'work-5' }) })
    await openPart()
    await click('Rehearse')
    bridge.answer(kept())
    await tell({
      event: 'work-ended',
      workId: 'work-5',
      end: { end: 'rehearsal', planId: 'plan-1' },
    })
    for (const said of [
      'Rehearsal: Passed',
      '3 of 3 steps done on the twin',
      'A second analysis found nothing left to do.',
      '3 steps taken back; the twin was as before',
      '19 to deploy (9 reads, 6 creations, 4 changes, 0 deletions), 21 to read back',
      'about 25 seconds to 3 minutes (measured: 240 ms',
      'Passed: 3 steps',
    ]) {
      expect(part().textContent).toContain(said)
    }
  })

  it('names what the twin cannot judge, and why; it is not among what passed', async () => {
    await showReview(kept(partRehearsal))
    await openPart()
    const limited = screen.getByRole('region', { name: 'Not judged: 1 step' })
    expect(limited.textContent).toContain('Payment approval')
    expect(limited.textContent).toContain('A rule of an app (ScriptRunner)')
    expect(part().textContent).toContain('Passed: 2 steps')
    expect(part().textContent).toContain('The destination was not asked about the workflows')
  })

  it('says where it failed, what Jira would refuse, and what the way back left', async () => {
    await showReview(kept(failedRehearsal))
    await openPart()
    const failed = screen.getByRole('region', { name: 'Failed at 1 step' })
    expect(failed.textContent).toContain('The status “On Hold” is used.')
    expect(failed.textContent).toContain('1 step was not attempted because of that.')
    expect(part().textContent).toContain('Jira would refuse it')
    expect(part().textContent).toContain('Not taken back: In Code Review')
    expect(part().textContent).toContain('Otherwise than before: In Code Review is left over')
    expect(part().textContent).toContain('A second analysis still wants to write: Payment approval')
  })

  it('is asked about again when the ticks change, and says that the plan changed since', async () => {
    const { bridge, asked } = await showReview(kept())
    await clickRow('Audit trail', 'tick')
    bridge.answer(kept(passedRehearsal, true))
    await openPart()
    expect(asked('plan.rehearsal')).toEqual([
      { planId: 'plan-1', unticked: expect.arrayContaining(['field:Audit trail']) },
    ])
    expect(part().textContent).toContain('The plan is another one than the one that was rehearsed')
  })

  it('ends with what it says of the plan as it is ticked by then', async () => {
    const { bridge, tell } = await showReview({ 'plan.rehearse': () => ({ workId: 'work-5' }) })
    await openPart()
    await click('Rehearse')
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: 'Changes' })))
    await clickRow('Audit trail', 'tick')
    await openPart()
    bridge.answer({
      'plan.rehearsal': ({ unticked }) => ({
        rehearsal: passedRehearsal,
        isStale: unticked.length > 0,
      }),
    })
    await tell({
      event: 'work-ended',
      workId: 'work-5',
      end: { end: 'rehearsal', planId: 'plan-1' },
    })
    expect(part().textContent).toContain('The plan is another one than the one that was rehearsed')
  })

  it('stays in sight, to be stopped, when the last one could not be looked up', async () => {
    const { bridge } = await showReview({ 'plan.rehearse': () => ({ workId: 'work-5' }) })
    await openPart()
    await click('Rehearse')
    bridge.answer({ 'plan.rehearsal': () => refused(failure('file.disk-full', 'data')) })
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: 'Changes' })))
    await openPart()
    expect(within(part()).getByRole('button', { name: 'Stop' })).toBeTruthy()
    expect(screen.getByRole('alert')).toBeTruthy()
  })

  it('says why it could not be', async () => {
    const { tell } = await showReview({ 'plan.rehearse': () => ({ workId: 'work-5' }) })
    await openPart()
    await click('Rehearse')
    await tell({
      event: 'work-ended',
      workId: 'work-5',
      end: { end: 'failed', failure: failure('file.disk-full', 'data') },
    })
    expect(within(part()).getByRole('alert').textContent).toContain('Nothing was changed in Jira')
  })

  it('stays with the run that carried the plan out', async () => {
    const { store, asked } = await showWizard({
      'run.get': () => provenRun,
      'run.rehearsal': () => ({ rehearsal: passedRehearsal }),
    })
    await act(async () => store.getState().go({ place: 'history', runId: 'run-1', plan: true }))
    await openPart()
    expect(asked('run.rehearsal')).toEqual([{ runId: 'run-1' }])
    expect(part().textContent).toContain('Rehearsal: Passed')
    expect(within(part()).queryByRole('button', { name: /^Rehearse/ })).toBeNull()
  })
})

describe('the question before a deployment', () => {
  const question = async (answers: Answers) => {
    await showReview(answers)
    await click('I have looked at all of them')
    await click('Deploy…')
    return screen.getByRole('alertdialog')
  }

  it('warns of a failed rehearsal, and blocks nothing', async () => {
    const asked = await question(kept(failedRehearsal))
    expect(asked.textContent).toContain('Its rehearsal failed')
    expect(asked.textContent).toContain('At Payment approval.')
    const deploy = within(asked).getByRole<HTMLButtonElement>('button', { name: /^Deploy/ })
    expect(deploy.disabled).toBe(false)
  })

  it('says that the plan changed since', async () => {
    expect((await question(kept(passedRehearsal, true))).textContent).toContain(
      'It changed since its rehearsal',
    )
  })
})
