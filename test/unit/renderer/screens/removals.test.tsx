// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Answers } from '../../../screens/fake-bridge.ts'
import { sampleExtras, sampleOnlyThere, sampleTexts } from '../../../screens/removal-samples.ts'
import { wizardConfirmation, wizardDetail, wizardPlan } from '../../../screens/wizard-samples.ts'
import { click, clickRow, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const removal = {
  choose: 'remove',
  kind: 'screen',
  name: 'Payment: create',
  sourceId: '1',
  elements: [{ path: 'options', element: { value: 'Legacy' }, how: 'disable' }],
} as const

const plan = { ...wizardPlan, onlyThere: sampleOnlyThere, decisions: [removal] }

const show = (answers: Answers = {}) =>
  showReview({
    'plan.get': () => plan,
    'plan.decide': ({ decisions }) => ({ ...plan, decisions }),
    'plan.detail': ({ stepId }) => ({
      ...wizardDetail(stepId),
      extras: sampleExtras,
      texts: sampleTexts,
    }),
    ...answers,
  })

const tick = (name: RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('checkbox', { name }))
  })

const decided = (asked: (name: string) => readonly unknown[]) =>
  (asked('plan.decide').at(-1) as { readonly decisions: readonly unknown[] }).decisions

it('takes elements out only where they are ticked, each in its way', async () => {
  const { asked } = await show()
  await clickRow('Payment: create')
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /Options|Fields/ })
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false])
  await tick(/^Remove “Old number”/)
  expect(decided(asked)).toEqual([
    {
      ...removal,
      elements: [
        ...removal.elements,
        { path: 'tabs.~1.fields', element: { $ref: 'field', id: 'customfield_1' }, how: 'remove' },
      ],
    },
  ])
})

it('ticks nothing while the detail is on its way again, so that no old tick comes back', async () => {
  let ticked = sampleExtras
  let slow = false
  const { asked } = await show({
    'plan.detail': ({ stepId }) =>
      slow ? new Promise<never>(() => {}) : { ...wizardDetail(stepId), extras: ticked, texts: [] },
  })
  await clickRow('Payment: create')
  ticked = sampleExtras.map((extra) => ({ ...extra, ticked: null }))
  slow = true
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Disable “Legacy”/ })
  box.focus()
  await tick(/^Disable “Legacy”/)
  expect(document.activeElement).toBe(box)
  await tick(/^Remove “Old number”/)
  expect(asked('plan.decide')).toHaveLength(1)
  expect(decided(asked)).toEqual([])
})

it('deletes an option instead of disabling it where the user says so', async () => {
  const { asked } = await show()
  await clickRow('Payment: create')
  await click(/How Legacy goes/)
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name: 'Delete it if no issue has it' }))
  })
  expect(decided(asked)).toEqual([
    { ...removal, elements: [{ ...removal.elements[0], how: 'remove' }] },
  ])
})

it('tells on demand how many issues have what would go, before anything is ticked', async () => {
  const { asked, tell } = await show({ 'plan.count-concerned': () => ({ workId: 'work-4' }) })
  await clickRow('Payment: create')
  expect(screen.getAllByText('Issues that have it: not counted')).toHaveLength(2)
  await click('Count the issues')
  const [question] = asked('plan.count-concerned') as readonly { readonly stepId: string }[]
  expect(question?.stepId).toMatch(/Payment: create/)
  await tell({ event: 'work-ended', workId: 'work-4', end: { end: 'counts', counts: [12, null] } })
  expect(screen.getByText('Issues that have it: 12')).toBeDefined()
  expect(screen.getByText('Issues that have it: not told')).toBeDefined()
})

const ofVersion = {
  readAt: '2026-11-26T14:03:00.000Z',
  issues: 40,
  search: { jql: 'fixVersion = 1', of: 'object' },
  kinds: [],
} as const

it('tells how many issues have what is deleted as a whole', async () => {
  const { tell } = await show({
    'plan.detail': ({ stepId }) => ({ ...wizardDetail(stepId), impact: ofVersion }),
    'plan.count-concerned': () => ({ workId: 'work-4' }),
  })
  await clickRow('Payment: create')
  await click('Count the issues')
  await tell({ event: 'work-ended', workId: 'work-4', end: { end: 'counts', counts: [7] } })
  expect(screen.getByText('Now 7 issues with it.')).toBeDefined()
})

it('nothing is left of the decision when nothing is ticked any more', async () => {
  const { asked } = await show()
  await clickRow('Payment: create')
  await tick(/^Disable “Legacy”/)
  expect(decided(asked)).toEqual([])
})

it('deletes whole objects only where they are ticked, and never what is used', async () => {
  const { asked } = await show()
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Only there (4)' }))
  })
  const isOff = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name }).disabled
  expect(isOff(/Treasury screen/)).toBe(true)
  expect(isOff(/Sprint/)).toBe(true)
  expect(screen.getByText('used by Treasury screens')).toBeDefined()
  await tick(/Old resolve screen/)
  expect(decided(asked)).toEqual([
    removal,
    {
      kind: 'screen',
      name: 'Old resolve screen',
      choose: 'delete',
      destinationId: 'Old resolve screen',
    },
  ])
  await tick(/That can be deleted only/)
  expect(screen.getAllByRole('checkbox', { name: /^Delete/ })).toHaveLength(2)
})

it('keeps the focus on what was just ticked, and lets others wait', async () => {
  await show({ 'plan.decide': () => new Promise<never>(() => {}) })
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Only there (4)' }))
  })
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Delete/ })
  const [box, ...others] = boxes.filter(({ disabled }) => !disabled)
  box?.focus()
  await act(async () => {
    if (box !== undefined) fireEvent.click(box)
  })
  expect(document.activeElement).toBe(box)
  expect(box?.disabled).toBe(false)
  expect(others.map(({ disabled }) => disabled)).toEqual(others.map(() => true))
  expect(others.length).toBeGreaterThan(0)
})

it('shows texts before and after, what is rewritten and what is unclear', async () => {
  await show()
  await clickRow('Payment: create')
  const text = screen.getByRole('region', { name: 'Details' })
  expect(text.textContent).toContain('cf[10042] becomes cf[10311]')
  expect(text.textContent).not.toContain('PAY becomes PAY')
  expect(text.textContent).toContain('“sprint-77” in the second clause')
  expect(text.textContent).toContain('The text is the same on both sites.')
})

const confirming = {
  ...wizardConfirmation,
  deletes: 1,
  removals: [{ stepId: 's', kindTitle: 'screen', name: 'Legacy screen', elements: [] }],
  toEnter: [
    { stepId: 'w', path: 'secret', label: 'Secret', kindTitle: 'webhook', name: 'Ledger' },
    { stepId: 'w', path: 'headers.0', label: 'Header', kindTitle: 'webhook', name: 'Ledger' },
  ],
}

const toConfirm = async (answers: Answers = {}) => {
  const shown = await show({
    'plan.confirmation': () => confirming,
    'run.start': () => ({ runId: 'run-1' }),
    'run.get': () => new Promise<never>(() => {}),
    ...answers,
  })
  await click('I have looked at all of them')
  await click('Deploy…')
  return shown
}

it('names what goes once more before anything is written', async () => {
  await toConfirm()
  const dialog = screen.getByRole('alertdialog')
  expect(within(dialog).getByText('is deleted as a whole')).toBeDefined()
  expect(within(dialog).getByText(/6 objects are added, 4 changed and 1 deleted on/)).toBeDefined()
  expect(within(dialog).getByRole('button', { name: 'Deploy 11 changes' })).toBeDefined()
})

it('hands secrets on with the deployment, those that were entered, and keeps none', async () => {
  const { asked, store } = await toConfirm()
  const dialog = screen.getByRole('alertdialog')
  const field = within(dialog).getByLabelText<HTMLInputElement>(/^Secret, webhook/)
  expect(field.type).toBe('password')
  await act(async () => {
    fireEvent.change(field, { target: { value: 'hunter2' } })
  })
  await click('Deploy 11 changes', dialog)
  expect(asked('run.start')).toMatchObject([
    { secrets: [{ stepId: 'w', path: 'secret', value: 'hunter2' }] },
  ])
  expect(JSON.stringify(store.getState())).not.toContain('hunter2')
  expect(document.body.innerHTML).not.toContain('hunter2')
})

it('what was entered is gone when the question is left', async () => {
  await toConfirm()
  const dialog = screen.getByRole('alertdialog')
  await act(async () => {
    fireEvent.change(within(dialog).getByLabelText(/^Secret, webhook/), {
      target: { value: 'hunter2' },
    })
  })
  await click('Cancel', dialog)
  await click('Deploy…')
  expect(screen.getByLabelText<HTMLInputElement>(/^Secret, webhook/).value).toBe('')
})
