// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { restrictionsOf } from '#domain/restrictions/restrictions-of'
import { App } from '../../../../renderer/app.tsx'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { foundCloud } from '../../../screens/sample-found.ts'
import { sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'

afterEach(cleanup)

const show = async (answers: Answers) => {
  const bridge = createFakeBridge(answers)
  const store = createAppStore(bridge)
  render(<App store={store} />)
  await act(() => store.getState().start())
  act(() => store.getState().go({ place: 'deployment', step: 'sites' }))
  return { bridge, store }
}

const click = (name: string | RegExp, role = 'button'): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole(role, { name }))
  })

const onward = (): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name: 'Choose what to deploy' })

it('swaps source and destination and says so', async () => {
  const { bridge, store } = await show(siteAnswers([sampleSite(), sampleProduction()]))
  await click('Swap source and destination')
  expect(bridge.calls.at(-1)).toEqual({
    name: 'site.choose-pair',
    input: { sourceId: 'site-2', destinationId: 'site-1' },
  })
  expect(store.getState().announcement.text).toBe('Source and destination were swapped.')
})

it('refuses the same site twice, in words', async () => {
  await show({
    ...siteAnswers([sampleSite(), sampleProduction()]),
    'site.choose-pair': () => refused(failure('site.same-site', 'Acme Test')),
  })
  await click(/Acme Production Destination/)
  await click(/Acme Test/, 'option')
  expect(screen.getByRole('alert').textContent).toContain('the same site: Acme Test')
})

it('says why a site cannot be deployed to, and does not go on', async () => {
  const reader = sampleProduction({
    destinationHindrances: ['not-administrator'],
  })
  await show(siteAnswers([sampleSite(), reader]))
  expect(screen.getByText(/only Jira administrators may change configuration/)).toBeDefined()
  expect(onward().disabled).toBe(true)
})

it('says beforehand what the sign-in of a destination cannot do, where that bites', async () => {
  const restrictions = restrictionsOf({
    product: 'jira-cloud',
    way: 'api-token',
    credential: 'scoped-api-token',
  })
  await show(siteAnswers([sampleSite({ restrictions }), sampleProduction({ restrictions })]))
  expect(screen.getAllByText(/read and change automation rules/)).toHaveLength(2)
  expect(screen.getAllByText(/notification schemes, issue security schemes/)).toHaveLength(1)
  expect(onward().disabled).toBe(false)
})

it('leads to the token that has to be entered anew', async () => {
  const hindrances = ['token-refused'] as const
  const { store } = await show({
    ...siteAnswers([
      sampleSite(),
      sampleProduction({ sourceHindrances: hindrances, destinationHindrances: hindrances }),
    ]),
    'connection.find': () => foundCloud({ knownId: 'site-2' }),
  })
  await click('Enter a new token')
  expect(store.getState().screen).toEqual({ place: 'connections' })
  expect(store.getState().tokenForm?.draft.ofId).toBe('site-2')
})

it('goes on by button and by Ctrl+Enter once both are ready', async () => {
  const { store } = await show(siteAnswers([sampleSite(), sampleProduction()]))
  expect(onward().disabled).toBe(false)
  act(() => {
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
  })
  expect(store.getState().screen).toEqual({ place: 'deployment', step: 'select' })
})

it('without sites leads to where they are connected', async () => {
  const { store } = await show(siteAnswers([]))
  expect(screen.getByText('No sites are connected yet')).toBeDefined()
  await click('Go to Connections')
  expect(store.getState().screen).toEqual({ place: 'connections' })
})

it('says of which product a site is, and what neither Data Center nor the sign-in reaches', async () => {
  const server = sampleProduction({
    ...{ product: 'jira-data-center', version: '10.3.19' },
    restrictions: [
      {
        action: 'administration',
        reason: 'secure-administrator-session',
        force: 'may-refuse',
        instead: 'personal-access-token',
      },
    ],
  })
  const { store } = await show(siteAnswers([sampleSite(), server]))
  const sides = ['Source', 'Destination'].map((name) => screen.getByRole('region', { name }))
  expect(sides.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Jira Cloud'),
    expect.stringMatching(/Jira Data Center 10\.3\.19.*It may be refused to administer/),
  ])
  await act(async () => {
    fireEvent.click(
      screen.getAllByRole('button', { name: 'What is carried' }).at(-1) as HTMLElement,
    )
  })
  expect(store.getState().screen).toEqual({ place: 'kinds' })
  expect(screen.getByRole('radio', { name: 'Jira Data Center', checked: true })).toBeDefined()
})
