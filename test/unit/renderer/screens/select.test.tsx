// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { refused } from '../../../screens/fake-bridge.ts'
import { sampleSite, siteAnswers } from '../../../screens/samples.ts'
import { click, clickRow, headline, press, row, showSelect, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const search = (text: string): Promise<void> =>
  act(async () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })
  })

describe('reading the source', () => {
  it('begins by itself, counts what comes, and can be stopped', async () => {
    const { tell, asked } = await showWizard({}, 'select')
    expect(headline()).toBe('Reading the source')
    await tell({
      event: 'work-progress',
      workId: 'work-1',
      phase: 'reading',
      reason: null,
      kindTitle: 'workflows',
      count: 18,
      done: 3,
      total: 23,
    })
    expect(screen.getByText('3 of 23 kinds')).toBeTruthy()
    expect(screen.getByText('Workflows').parentElement?.textContent).toBe('Workflows18')
    await click('Stop reading')
    expect(asked('work.stop')).toEqual([{ workId: 'work-1' }])
    await tell({ event: 'work-ended', workId: 'work-1', end: { end: 'stopped' } })
    expect(screen.getByText('Reading was stopped')).toBeTruthy()
    await click('Read again')
    expect(asked('contents.read')).toHaveLength(2)
  })

  it.each([
    ['wants it slower', 'rate-limited', /asked Slipway to slow down/],
    ['does not answer', 'unavailable', /does not answer just now/],
  ] as const)('says that Jira %s, as a calm state', async (_, reason, words) => {
    const { tell } = await showWizard({}, 'select')
    await tell({
      event: 'work-progress',
      workId: 'work-1',
      phase: 'waiting',
      reason,
      kindTitle: '',
      count: 0,
      done: 0,
      total: 0,
    })
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('that fails says why, that nothing was changed, and offers to try again', async () => {
    const gone = failure('net.unreachable', 'acme-test.atlassian.net')
    const { asked } = await showWizard({ 'contents.read': () => refused(gone) }, 'select')
    expect(screen.getByRole('alert').textContent).toContain('cannot be reached')
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed in Jira.')
    await click('Read again')
    expect(asked('contents.read')).toHaveLength(2)
  })

  it('needs both sites', async () => {
    const { asked } = await showWizard(siteAnswers([sampleSite()]), 'select')
    expect(screen.getByText('Choose a source and a destination first.')).toBeTruthy()
    expect(asked('contents.read')).toEqual([])
  })
})

describe('choosing', () => {
  it('takes the focus to the heading, and lets nothing be analyzed before something is chosen', async () => {
    await showSelect()
    expect(document.activeElement?.textContent).toBe('Select what to carry over')
    const analyze = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Analyze changes' })
    expect(analyze.every(({ disabled }) => disabled)).toBe(true)
  })

  it('shows refused projects with their reason and without a tick', async () => {
    await showSelect()
    expect(row('Squad Space').textContent).toContain('It is team-managed')
    expect(row('Squad Space').getAttribute('aria-checked')).toBeNull()
    expect(row('Payments').getAttribute('aria-checked')).toBe('false')
  })

  it('of projects and single objects goes to the analysis', async () => {
    const { asked, store } = await showSelect()
    await clickRow('Payments')
    await search('bug workflow 4')
    await clickRow('Bug workflow 4')
    expect(screen.getByRole('complementary').textContent).toContain('1 project and 1 single object')
    await press('Enter', { ctrlKey: true })
    expect(asked('plan.analyze')).toEqual([
      {
        snapshotId: 'snapshot-1',
        destinationId: 'site-2',
        selection: { projects: ['PAY'], objects: [{ kind: 'workflow', id: 'w3' }] },
      },
    ])
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'analyze' })
  })

  it('of everything is one tick', async () => {
    const { asked } = await showSelect()
    await act(async () => {
      fireEvent.click(screen.getByRole('checkbox', { name: /Everything on this site/ }))
    })
    expect(row('Payments').getAttribute('aria-checked')).toBe('true')
    await press('Enter', { ctrlKey: true })
    expect(asked('plan.analyze')).toMatchObject([
      { selection: { projects: 'all', objects: 'all' } },
    ])
  })

  it('by search opens the kinds in which something was found', async () => {
    await showSelect()
    await press('f', { ctrlKey: true })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await search('region')
    expect(row('Fields').getAttribute('aria-expanded')).toBe('true')
    expect(screen.queryByText('Payments')).toBeNull()
    await search('no such thing')
    expect(screen.getByText('Nothing has this in its name.')).toBeTruthy()
  })

  it('can be taken back by chip, or as a whole', async () => {
    const { store } = await showSelect()
    await clickRow('Payments')
    await clickRow('Web Shop')
    await click('Do not carry over Payments')
    expect(store.getState().choice.projects).toEqual(new Set(['SHOP']))
    await click('Clear')
    expect(store.getState().choice.projects.size).toBe(0)
  })

  it('says what could not be read', async () => {
    await showSelect()
    await click('1 thing could not be read with this account')
    expect(screen.getByText(/Screens of the service desk/)).toBeTruthy()
  })
})
