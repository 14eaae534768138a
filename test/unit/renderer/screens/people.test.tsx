// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { sampleCandidates, sampleFile, samplePeople } from '../../../screens/people-samples.ts'
import { wizardPlan } from '../../../screens/wizard-samples.ts'
import { click, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const plan = { ...wizardPlan, people: samplePeople, decisions: [] }

const showPeople = async (answers: Answers = {}) => {
  const shown = await showReview({
    'plan.get': () => plan,
    'plan.decide': ({ decisions }) => ({ ...plan, decisions }),
    'plan.find-people': () => sampleCandidates,
    'plan.read-people': () => sampleFile,
    'plan.save-people': () => ({ savedTo: 'People.csv' }),
    ...answers,
  })
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'People (2 to decide)' }))
  })
  return shown
}

const rowOf = (name: string): HTMLElement =>
  screen.getByRole('row', { name: new RegExp(`^${name}`) })

const choose = async (name: string, choice: string): Promise<void> => {
  await click(/Who stands for/, rowOf(name))
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name: choice }))
  })
}

it('shows everybody with what tells them apart, and those to be decided first', async () => {
  await showPeople()
  const [first] = screen.getAllByRole('rowheader')
  expect(first?.textContent).toContain('grace@acme.example · Account 5f1e')
  expect(rowOf('Grace Hopper').textContent).toContain('7 changes')
  expect(rowOf('Ada Lovelace').textContent).toContain('Found by the Atlassian account.')
})

it('decides by one choice, and takes a decision back', async () => {
  const { asked } = await showPeople()
  await choose('Grace Hopper', 'Whoever deploys')
  await choose('payment-auditors', 'Make it, empty')
  const subject = { kind: 'user', name: 'Grace Hopper', sourceId: '5f1e' }
  const made = { kind: 'group', name: 'payment-auditors', sourceId: 'g-1', choose: 'create' }
  expect(asked('plan.decide')).toMatchObject([
    { decisions: [{ ...subject, choose: 'deployer' }] },
    { decisions: [{ ...subject, choose: 'deployer' }, made] },
  ])
  await choose('Grace Hopper', 'Leave out')
  expect(asked('plan.decide').at(-1)).toMatchObject({
    decisions: [made, { ...subject, choose: 'leave-out' }],
  })
})

it('others wait while one is decided, and nothing is said to be decided before it is', async () => {
  const { store } = await showPeople({ 'plan.decide': () => new Promise<never>(() => {}) })
  await choose('Grace Hopper', 'Whoever deploys')
  const button = (name: string) =>
    within(rowOf(name)).getByRole('button', { name: /Who stands for/ })
  expect(button('payment-auditors').hasAttribute('disabled')).toBe(true)
  expect(button('Grace Hopper').hasAttribute('disabled')).toBe(false)
  expect(store.getState().announcement.text).not.toMatch(/decided/i)
})

it('a file that could not be taken in is not said to be read', async () => {
  await showPeople({ 'plan.decide': () => refused(failure('internal', 'plan.decide')) })
  await click('Read a table (CSV)')
  expect(screen.getByRole('alert')).toBeDefined()
  expect(screen.queryByText(/^Line 4:/)).toBeNull()
})

it('asks who another one is', async () => {
  const { asked } = await showPeople()
  await choose('Grace Hopper', 'Another…')
  const dialog = screen.getByRole('dialog', { name: 'Who stands for Grace Hopper?' })
  await act(async () => {
    fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: 'clarke' } })
  })
  expect(asked('plan.find-people').at(-1)).toEqual({
    planId: 'plan-1',
    kind: 'user',
    text: 'clarke',
  })
  expect(within(dialog).getByText('3 more. Type more words to find them.')).toBeDefined()
  await act(async () => {
    fireEvent.click(within(dialog).getByRole('option', { name: /^Joan Clarke/ }))
  })
  await click('Choose', dialog)
  expect(asked('plan.decide')).toMatchObject([
    { decisions: [{ name: 'Grace Hopper', choose: 'use', destinationId: '5f9c' }] },
  ])
})

it('chooses nobody who is not among those found by the words that stand there', async () => {
  const { asked, bridge } = await showPeople()
  await choose('Grace Hopper', 'Another…')
  const dialog = screen.getByRole('dialog')
  const type = (value: string) =>
    act(async () => {
      fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value } })
    })
  await act(async () => {
    fireEvent.click(within(dialog).getByRole('option', { name: /^Joan Clarke/ }))
  })
  await type('somebody else')
  await click('Choose', dialog)
  expect(asked('plan.decide')).toEqual([])
  bridge.answer({ 'plan.find-people': () => refused(failure('net.unreachable', 'acme')) })
  await type('clarke')
  expect(within(dialog).getByRole('alert')).toBeDefined()
  expect(within(dialog).queryByText(/^Searching/)).toBeNull()
  expect(within(dialog).queryByRole('option')).toBeNull()
})

it('finds people by words, and those who are to be decided', async () => {
  await showPeople()
  await act(async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: 'To be decided only' }))
  })
  expect(screen.getAllByRole('rowheader')).toHaveLength(2)
  await act(async () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'auditors' } })
  })
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
})

it('reads a file: what is right is decided, what is wrong is told by its line', async () => {
  const { asked } = await showPeople({
    'plan.get': () => ({
      ...plan,
      decisions: [
        { choose: 'use', kind: 'user', name: 'Alan Turing', sourceId: '5f3b', destinationId: 'a' },
        { choose: 'leave-out', kind: 'user', name: 'Old Account', sourceId: '5f5d' },
      ],
    }),
  })
  await click('Read a table (CSV)')
  expect(asked('plan.decide')).toEqual([
    {
      planId: 'plan-1',
      decisions: [
        { choose: 'leave-out', kind: 'user', name: 'Old Account', sourceId: '5f5d' },
        ...sampleFile.decided,
      ],
    },
  ])
  expect(screen.getByText(/^Line 4:/)).toBeDefined()
  expect(screen.getByText(/^Line 7:/)).toBeDefined()
})

it('says where the table was saved, and why it could not be', async () => {
  const { store, bridge } = await showPeople()
  await click('Save as a table (CSV)')
  expect(store.getState().announcement.text).toBe('Saved to People.csv.')
  bridge.answer({ 'plan.save-people': () => refused(failure('file.disk-full', '/x')) })
  await click('Save as a table (CSV)')
  expect(screen.getByRole('alert')).toBeDefined()
})

it('a problem about a person leads there', async () => {
  await showReview({ 'plan.get': () => plan })
  await click('Decide under People')
  expect(screen.getByRole('heading', { name: 'People and groups' })).toBeDefined()
})
