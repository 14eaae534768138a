// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { ledgerAnswers } from '../../../screens/ledger-samples.ts'
import { click, headline, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const show = async (answers: Answers = {}) => {
  const shown = await showWizard({ ...ledgerAnswers, ...answers })
  await act(async () => shown.store.getState().enter('ledger'))
  return shown
}
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
const fill = (label: string, value: string) =>
  act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  })

it('shows the pairs of two sites with how each is known, and finds them by words', async () => {
  await show()
  expect(headline()).toBe('Identity ledger')
  expect(screen.getAllByRole('columnheader')[1]?.textContent).toBe('Acme Production')
  expect(names()).toHaveLength(3)
  const cells = [...(screen.getAllByRole('row')[1]?.querySelectorAll('td') ?? [])]
  expect(cells.slice(0, 4).map(({ textContent }) => textContent)).toEqual([
    'Payment: create goneId 10203',
    'Screen',
    'They had the same name.',
    '2 May 2026',
  ])
  await act(async () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'itsm' } })
  })
  expect(names()).toEqual(['Severity Id customfield_10042'])
  expect(screen.getByText('1 of 3 pairs')).toBeTruthy()
  await act(async () => screen.getByRole('checkbox', { name: 'Gone only' }).click())
  expect(screen.getByText('No pair has these words.')).toBeTruthy()
})

it('puts a pair right', async () => {
  const { asked } = await show()
  await click('Change… Severity')
  await fill('Name on Acme Production', ' ')
  expect(screen.getByRole('button', { name: 'They are the same' })).toHaveProperty('disabled', true)
  await fill('Name on Acme Production', 'Severity')
  await fill('Id on Acme Production', ' customfield_10777 ')
  await click('They are the same')
  expect(asked('ledger.set-pair')).toEqual([
    {
      ledgerId: 'ledger-1',
      kind: 'field',
      first: { id: 'customfield_10042', name: 'Severity' },
      second: { id: 'customfield_10777', name: 'Severity' },
    },
  ])
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

it('forgets a pair once that is meant', async () => {
  const { asked } = await show()
  await click('Remove… Severity')
  await click('Keep')
  expect(asked('ledger.remove-pair')).toEqual([])
  await click('Remove… Severity')
  await click('Forget')
  expect(asked('ledger.remove-pair')).toEqual([
    {
      ledgerId: 'ledger-1',
      kind: 'field',
      firstId: 'customfield_10042',
      secondId: 'customfield_10101',
    },
  ])
  expect(names()).toHaveLength(2)
})

it('goes out to a file and comes from one', async () => {
  const { asked } = await show()
  await click('Save as a file')
  expect(asked('ledger.save')).toEqual([{ ledgerId: 'ledger-1' }])
  expect(within(screen.getByRole('main')).getByText('Saved to Identity ledger.json.')).toBeTruthy()
  await click('Read a file')
  expect(
    within(screen.getByRole('main')).getByText('3 pairs of Identity ledger.json taken.'),
  ).toBeTruthy()
})

it('is empty before the first deployment, and takes a file then', async () => {
  let ledgers = ledgerAnswers['ledger.list']?.({})
  const known = ledgers
  ledgers = { ledgers: [] }
  const { asked } = await show({
    'ledger.list': () => ledgers ?? { ledgers: [] },
    'ledger.read': () => {
      ledgers = known
      return { file: 'a.json', ledgerId: 'ledger-1', pairs: 3 }
    },
  })
  expect(screen.getByText('Nothing is known yet')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull()
  await click('Read a file')
  expect(asked('ledger.get')).toEqual([{ ledgerId: 'ledger-1' }])
  expect(names()).toHaveLength(3)
})

it('says why a change did not go through, and why there is nothing to see', async () => {
  await show({ 'ledger.remove-pair': () => refused(failure('file.disk-full', 'ledgers')) })
  await click('Remove… Severity')
  await click('Forget')
  expect(screen.getByRole('alert')).toBeTruthy()
  expect(names()).toHaveLength(3)
  cleanup()
  await show({ 'ledger.list': () => refused(failure('file.unreadable', 'ledgers')) })
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
})
