// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { refused } from '../../../screens/fake-bridge.ts'
import { sampleKindViews } from '../../../screens/sample-kind-views.ts'
import { click, headline, showSelect, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const search = (text: string): Promise<void> =>
  act(async () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })
  })

const rowOf = (title: string): HTMLElement => screen.getByRole('row', { name: new RegExp(title) })

it('is reached from Select, and leads back to the choice as it was', async () => {
  const { store } = await showSelect()
  const choice = store.getState().choice
  await click('What is carried', screen.getByRole('main'))
  expect(headline()).toBe('What is carried')
  expect(screen.getAllByRole('rowheader')).toHaveLength(sampleKindViews.cloud.length)
  await click('Back to the deployment')
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'select' })
  expect(store.getState().choice).toEqual(choice)
})

it('says how far each ability reaches, and what is lost once a kind is opened', async () => {
  const { store } = await showWizard()
  await act(async () => store.getState().enter('kinds'))
  const cells = within(rowOf('Workflows')).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Yes', 'In part', 'No']),
  )
  expect(screen.queryByText('Jira has no call that renames a workflow.')).toBeNull()
  await click('Workflows')
  expect(screen.getByText('Jira has no call that renames a workflow.')).toBeDefined()
  await click('Workflows')
  expect(screen.queryByText('Jira has no call that renames a workflow.')).toBeNull()
})

it('marks kinds that no specification proves', async () => {
  const { store } = await showWizard()
  await act(async () => store.getState().enter('kinds'))
  expect(rowOf('Automation rules').textContent).toContain('Unproven')
  expect(rowOf('Workflows').textContent).not.toContain('Unproven')
  await click('Automation rules')
  expect(screen.getByText(/No specification that Atlassian publishes/)).toBeDefined()
})

it('finds kinds by their titles and by what is lost', async () => {
  const { store } = await showWizard()
  await act(async () => store.getState().enter('kinds'))
  await search('secrets conn')
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'Automation rulesUnproven',
  ])
  await search('nothing has this')
  expect(screen.getByText('No kind has these words.')).toBeDefined()
})

it('asks again when it could not be told', async () => {
  const { store, bridge } = await showWizard({
    'app.kinds': () => refused(failure('internal', 'app.kinds')),
  })
  await act(async () => store.getState().enter('kinds'))
  bridge.answer({ 'app.kinds': () => ({ kinds: sampleKindViews.cloud }) })
  await click('Try again')
  expect(screen.getAllByRole('rowheader')).toHaveLength(sampleKindViews.cloud.length)
})

it('shows what can be done on Data Center, of kinds too that it does not show', async () => {
  const { store } = await showWizard()
  await act(async () => store.getState().enter('kinds'))
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Jira Data Center' })))
  const reaches = (title: string) =>
    within(rowOf(title))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(reaches('Priorities')).toEqual(['Yes', 'No', 'No', 'No', 'Yes', 'No'])
  expect(new Set(reaches('Webhooks'))).toEqual(new Set(['No']))
  await click('Webhooks')
  expect(screen.getByText('Data Center’s REST API does not show it.')).toBeDefined()
  expect(screen.queryByText('It comes over whole.')).toBeNull()
})
