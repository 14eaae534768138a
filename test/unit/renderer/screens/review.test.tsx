// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { refused } from '../../../screens/fake-bridge.ts'
import { wizardPlan } from '../../../screens/wizard-samples.ts'
import { largePlan } from '../sample-plan.ts'
import { click, clickRow, headline, press, row, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const details = (): HTMLElement => screen.getByRole('region', { name: 'Details' })
const deploy = (): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name: 'Deploy…' })

describe('the tree of changes', () => {
  it('says what each does in a word, by project or by kind', async () => {
    await showReview()
    expect(row('Payment: create').textContent).toContain('Modification')
    expect(row('Payment: resolve').textContent).toContain('Blocked')
    expect(row('In Code Review').textContent).toContain('needed by Payments, Web Shop')
    await act(async () => {
      fireEvent.click(screen.getByRole('radio', { name: 'By kind' }))
    })
    expect(row('Workflow schemes').getAttribute('aria-level')).toBe('1')
  })

  it('has under 100 rows of 12,000 in the page', async () => {
    const plan = largePlan()
    await showReview({ 'plan.get': () => plan })
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(100)
    expect(headline()).toBe('4000 additions, 2000 modifications, 2000 blocked')
  })

  it('is filtered by menus and text; chips take filters back', async () => {
    await showReview()
    await act(async () => {
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'payment' } })
    })
    expect(screen.queryByText('Audit trail')).toBeNull()
    await click('Action')
    await act(async () => {
      fireEvent.click(screen.getByRole('menuitemcheckbox', { name: /Modification/ }))
    })
    await press('Escape')
    expect(screen.getAllByRole('treeitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Payments'),
      expect.stringContaining('Payment: create'),
      expect.stringContaining('Payment approval'),
    ])
    await click('Remove the filter Modification')
    expect(row('Payment workflows')).toBeTruthy()
    await click('Clear filters')
    expect(row('Audit trail')).toBeTruthy()
  })

  it('ticks all but what was unticked, and says what is left out because of it', async () => {
    const { asked } = await showReview({
      'plan.tick': ({ unticked }) => ({
        leftOut: unticked.includes('workflow:Payment approval')
          ? [
              {
                stepId: 'workflow scheme:Payment workflows',
                because: 'workflow:Payment approval',
              },
            ]
          : [],
        creates: 6,
        updates: 3,
        deletes: 0,
      }),
    })
    await clickRow('Payment approval', 'tick')
    expect(row('Payments').getAttribute('aria-checked')).toBe('mixed')
    expect(row('Payment workflows').textContent).toContain('Left out')
    expect(screen.getByText(/1 change left out/)).toBeTruthy()
    await clickRow('Payment workflows')
    await click('Tick Payment approval too')
    expect(asked('plan.tick').at(-1)).toEqual({ planId: 'plan-1', unticked: [] })
  })
})

describe('details', () => {
  it('show the words that change, lists as they change, and fold the rest', async () => {
    await showReview()
    await clickRow('Payment: create')
    expect(within(details()).getByRole('heading', { level: 2 }).textContent).toBe('Payment: create')
    const deleted = [...details().querySelectorAll('del')].map(({ textContent }) => textContent)
    const inserted = [...details().querySelectorAll('ins')].map(({ textContent }) => textContent)
    expect(deleted.join(' ')).toContain('one')
    expect(inserted.join(' ')).toContain('two')
    expect(within(details()).getByText('Legacy number').textContent).toContain('Removed: ')
    expect(within(details()).getByText('1 field unchanged')).toBeTruthy()
  })

  it('of a new object say what is added, once', async () => {
    await showReview()
    await clickRow('Audit trail')
    expect(within(details()).getByText('What is added')).toBeTruthy()
    expect(details().querySelector('ins, del')).toBeNull()
  })

  it('show the raw JSON when it is asked for', async () => {
    await showReview()
    await clickRow('Payment: create')
    expect(screen.queryByRole('region', { name: /Raw JSON/ })).toBeNull()
    await click('Show raw JSON')
    expect(screen.getByRole('region', { name: /Raw JSON/ }).textContent).toContain(
      '"description": "After"',
    )
  })

  it('of a workflow say in a table what its picture shows', async () => {
    await showReview()
    await clickRow('Payment approval')
    await act(async () => {
      fireEvent.click(screen.getByRole('tab', { name: 'Table' }))
    })
    const rows = within(details())
      .getAllByRole('row')
      .map(({ textContent }) => textContent)
    expect(rows).toContain('On HoldTo doRemoved')
    expect(rows.some((text) => text?.startsWith('Send to review') && text.includes('Added'))).toBe(
      true,
    )
    expect(rows).toContain('ReopenAny statusTo DoUnchanged')
  })

  it('are gone to by Enter, and left by Esc, back to the row', async () => {
    await showReview()
    await clickRow('Payment: create')
    act(() => row('Payment: create').focus())
    await press('Enter')
    expect(document.activeElement?.textContent).toBe('Payment: create')
    expect(document.activeElement?.tagName).toBe('H2')
    await press('Escape')
    expect(document.activeElement).toBe(row('Payment: create'))
    expect(screen.getByRole('heading', { name: 'To decide or to mend' })).toBeTruthy()
  })

  it('follow the arrow keys, and stay while the next ones are on their way', async () => {
    await showReview()
    await clickRow('Audit trail')
    act(() => row('Audit trail').focus())
    await press('ArrowDown')
    expect(within(details()).getByRole('heading', { level: 2 }).textContent).toBe('Default context')
  })

  it('that cannot be had say why', async () => {
    const gone = failure('file.not-found', 'plan.json')
    await showReview({ 'plan.detail': () => refused(gone) })
    await clickRow('Audit trail')
    expect(within(details()).getByRole('alert').textContent).toContain('There is no file plan.json')
  })
})

describe('what has to be decided', () => {
  it('says reason, remedy and what waits, and is answered with one click', async () => {
    const decided = { ...wizardPlan, planId: 'plan-2', problems: [], decisions: [] }
    const { asked, store } = await showReview({ 'plan.decide': () => decided })
    const card = screen.getByRole('region', { name: /^Severity: / })
    expect(card.textContent).toContain('2 changes wait for this.')
    await click('Make a new one', card)
    expect(asked('plan.decide')).toMatchObject([
      {
        planId: 'plan-1',
        decisions: [{ choose: 'reuse' }, { choose: 'create', name: 'Severity' }],
      },
    ])
    expect(screen.queryByRole('region', { name: /^Severity: / })).toBeNull()
    expect(document.activeElement).toBe(details())
    expect(store.getState().announcement.text).toBe('Decided. Nothing else is to be decided.')
  })

  it('can be taken back', async () => {
    const { asked } = await showReview({ 'plan.decide': () => wizardPlan })
    await click('1 decision made')
    await click(/^Take back: /)
    expect(asked('plan.decide')).toMatchObject([{ decisions: [] }])
  })

  it('may be hundreds of things: the first are shown, and more on demand', async () => {
    const [first] = wizardPlan.problems
    if (first === undefined) throw new Error('The sample plan has no problem.')
    const problems = Array.from({ length: 300 }, (_, number) => ({
      ...first,
      id: `problem-${number}`,
      stepName: `Field ${number}`,
    }))
    await showReview({ 'plan.get': () => ({ ...wizardPlan, problems }) })
    const cards = () => screen.getAllByRole('region', { name: /^Field \d+: / })
    expect(cards()).toHaveLength(40)
    await click('Show 40 more of 260')
    expect(cards()).toHaveLength(80)
  })

  it('that nobody can decide here is to be mended in Jira', async () => {
    await showReview()
    const card = screen.getByRole('region', { name: /^Company permissions: / })
    expect(card.textContent).toContain('Mend it in Jira, then read again.')
    expect(card.textContent).toContain('Only this part is left out; the rest goes on.')
  })
})

describe('warnings', () => {
  it('have to be looked at, or acknowledged, before anything is deployed', async () => {
    await showReview()
    expect(deploy().disabled).toBe(true)
    await clickRow('Payment approval')
    expect(screen.getByText('Look at 1 warning first')).toBeTruthy()
    await click('Show the next one')
    expect(within(details()).getByRole('heading', { level: 2 }).textContent).toBe(
      'Company permissions',
    )
    expect(deploy().disabled).toBe(false)
  })

  it('can be acknowledged all at once', async () => {
    await showReview()
    await click('I have looked at all of them')
    expect(deploy().disabled).toBe(false)
    expect(document.activeElement).toBe(details())
  })

  it('that are not ticked need not be looked at', async () => {
    await showReview()
    await clickRow('Payment approval', 'tick')
    await clickRow('Company permissions', 'tick')
    expect(deploy().disabled).toBe(false)
  })
})

it('that finds nothing is a success', async () => {
  const nothing = {
    ...wizardPlan,
    problems: [],
    rows: wizardPlan.rows.filter(({ readiness }) => readiness === 'nothing-to-do'),
  }
  await showReview({ 'plan.get': () => nothing })
  expect(headline()).toBe('No differences')
  expect(
    screen.getByText(/^Acme Production already matches Acme Test \(842 objects compared at /),
  ).toBeTruthy()
})

it('can be read again: the destination is analyzed anew', async () => {
  const { asked, store } = await showReview()
  await click('Read again')
  expect(asked('plan.analyze')).toHaveLength(2)
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'analyze' })
})
