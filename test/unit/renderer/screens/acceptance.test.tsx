// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { restrictionsOfJira } from '#domain/restrictions/restrictions-of'
import type { Answers } from '../../../screens/fake-bridge.ts'
import { sampleSite, siteAnswers } from '../../../screens/samples.ts'
import { fittingReport, sampleAcceptance } from '../../../screens/trial-samples.ts'
import { provenRun, undoableRun } from '../../../screens/wizard-samples.ts'
import { click, press, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const showResult = async (answers: Answers = {}, view = provenRun) => {
  const shown = await showWizard({ 'run.get': () => view, ...answers }, 'deploy')
  await act(() => shown.store.getState().openRun('run-1'))
  return shown
}

const begin = 'Try it out on a throw-away project…'
const section = () => screen.getByRole('region', { name: 'Try it out' })

describe('an acceptance run', () => {
  it('says what it makes, where, and that it is removed; nothing is made before that is agreed to', async () => {
    const { asked } = await showResult()
    await click(begin)
    const question = screen.getByRole('alertdialog')
    for (const said of [
      'Try it out on Acme Production?',
      'This writes to Acme Production',
      'an empty notification scheme',
      'deleted for good',
    ]) {
      expect(question.textContent).toContain(said)
    }
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Cancel' }))
    await press('Escape')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(asked('run.accept')).toEqual([])
  })

  it('names what the sign-in may be refused of it', async () => {
    const restrictions = restrictionsOfJira('cloud', 'scoped')
    const scoped = { ...sampleSite(), cloudId: provenRun.summary.destination.cloudId, restrictions }
    await showResult(siteAnswers([scoped]))
    await click(begin)
    const { textContent } = screen.getByRole('alertdialog')
    expect(textContent).toContain('may be refused to change priorities, resolutions, notification')
    expect(textContent).not.toContain('boards')
  })

  it('counts its checks, can be stopped, and lists them by project; what is left is named', async () => {
    const { asked, tell, bridge } = await showResult({
      'run.accept': () => ({ workId: 'work-6' }),
      'work.stop': () => ({}),
    })
    await click(begin)
    await click('Make it, try it out, and remove it')
    expect(asked('run.accept')).toEqual([{ runId: 'run-1' }])
    await tell({
      event: 'work-progress',
      workId: 'work-6',
      phase: 'reading',
      reason: null,
      kindTitle: '',
      count: 7,
      done: 0,
      total: 0,
    })
    expect(section().textContent).toContain('7 checks so far')
    await click('Stop, and remove what was made')
    expect(asked('work.stop')).toEqual([{ workId: 'work-6' }])
    bridge.answer({ 'run.acceptance': () => ({ acceptance: sampleAcceptance }) })
    await tell({
      event: 'work-ended',
      workId: 'work-6',
      end: { end: 'acceptance', runId: 'run-1' },
    })
    for (const said of [
      '2 of 5 checks fit',
      'Payments: 1 of 4 checks fits',
      'Audit trail is required.',
      'Not checked',
      'Filters: 1 of 1 check fits',
      'project SLWA1B2C3 “Slipway acceptance run A1B2C3”',
    ]) {
      expect(section().textContent).toContain(said)
    }
    await click('Remove it now')
    expect(asked('run.accept').at(-1)).toEqual({ runId: 'run-1', onlyRemove: true })
  })

  it('goes on beside the question about another run, and is shown again when that is left', async () => {
    const { store, tell } = await showResult({ 'run.accept': () => ({ workId: 'work-6' }) })
    await click(begin)
    await click('Make it, try it out, and remove it')
    const { askAcceptance, leaveAcceptance } = store.getState()
    await act(async () => askAcceptance('run-2'))
    await tell({
      event: 'work-progress',
      workId: 'work-6',
      phase: 'reading',
      reason: null,
      kindTitle: '',
      count: 7,
      done: 0,
      total: 0,
    })
    expect(store.getState().acceptanceAsked).toBe('run-2')
    await act(async () => leaveAcceptance())
    expect(section().textContent).toContain('7 checks so far')
  })

  it('asks before another account goes on', async () => {
    const { asked, tell } = await showResult({ 'run.accept': () => ({ workId: 'work-6' }) })
    await click(begin)
    await click('Make it, try it out, and remove it')
    const other = failure('auth.other-account', 'https://acme.atlassian.net', ['Ann', 'Bob'])
    await tell({ event: 'work-ended', workId: 'work-6', end: { end: 'failed', failure: other } })
    await click('Go on as Bob')
    expect(asked('run.accept').at(-1)).toEqual({
      runId: 'run-1',
      onlyRemove: false,
      otherAccount: 'accept',
    })
  })

  it('is no matter of an undo', async () => {
    const { summary } = undoableRun
    await showResult({}, { ...undoableRun, summary: { ...summary, undoes: 'run-0' } })
    expect(screen.queryByRole('region', { name: 'Try it out' })).toBeNull()
  })
})

describe('the evidence of a run', () => {
  const evidence = () => screen.getByRole('region', { name: 'Evidence' })

  it('is checked, with the head of its chain', async () => {
    const { asked } = await showResult({ 'run.verify-report': () => fittingReport })
    await click('Check the report')
    expect(asked('run.verify-report')).toEqual([{ runId: 'run-1' }])
    expect(evidence().textContent).toContain('The report fits its chain of evidence.')
    expect(evidence().textContent).toContain('57 entries in the chain.')
    expect(evidence().textContent).toContain(fittingReport.head)
  })

  it('says what does not fit', async () => {
    const misfit = { what: 'step', place: 'workflow:Payment approval' } as const
    await showResult({
      'run.verify-report': () => ({ ...fittingReport, fits: false, misfit, plan: 'not-there' }),
    })
    await click('Check the report')
    expect(evidence().textContent).toContain('a step ended otherwise than the chain says')
    expect(evidence().textContent).toContain('Where: workflow:Payment approval')
    expect(evidence().textContent).toContain('There is no plan beside it')
  })
})
