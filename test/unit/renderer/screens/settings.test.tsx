// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { defaultSettings } from '#contract/model/settings'
import { App } from '../../../../renderer/app.tsx'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge } from '../../../screens/fake-bridge.ts'
import { sampleApp, sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'

afterEach(cleanup)

const show = async (answers: Answers = {}) => {
  const bridge = createFakeBridge({
    ...siteAnswers([sampleSite(), sampleProduction()]),
    ...answers,
  })
  const store = createAppStore(bridge)
  render(<App store={store} />)
  await act(() => store.getState().start())
  act(() => store.getState().go({ place: 'settings' }))
  return { bridge, store }
}

const click = (name: string | RegExp, role = 'button', where = document.body): Promise<void> =>
  act(async () => {
    fireEvent.click(within(where).getByRole(role, { name }))
  })

it('changes the theme at once', async () => {
  const { bridge } = await show()
  await click('Dark', 'radio')
  const changed = bridge.calls.findLast(({ name }) => name === 'settings.change')
  expect(changed?.input).toEqual({ ...defaultSettings, theme: 'dark' })
})

it('uses a proxy from the moment that its address is there', async () => {
  const { bridge, store } = await show()
  await click(/^This proxy/, 'radio')
  expect(bridge.calls.some(({ name }) => name === 'settings.change')).toBe(false)
  fireEvent.change(screen.getByLabelText('Address of the proxy'), {
    target: { value: ' http://proxy:3128 ' },
  })
  await click('Use this address')
  expect(store.getState().settings?.proxy).toEqual({ mode: 'manual', address: 'http://proxy:3128' })
  await click(/^No proxy/, 'radio')
  expect(store.getState().settings?.proxy).toEqual({ mode: 'none' })
})

it('shows the extra certificate authority, and removes it', async () => {
  const { store } = await show({
    'app.start': () =>
      sampleApp({ settings: { ...defaultSettings, certificateAuthority: '/etc/acme.pem' } }),
  })
  expect(screen.getByText('/etc/acme.pem')).toBeDefined()
  await click('Remove')
  expect(store.getState().settings?.certificateAuthority).toBe('')
})

it('takes more and fewer steps at once, within bounds', async () => {
  const { store } = await show({
    'app.start': () => sampleApp({ settings: { ...defaultSettings, concurrency: 15 } }),
  })
  await click(/^More steps/)
  expect(store.getState().settings?.concurrency).toBe(16)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^More steps/ }).disabled).toBe(true)
})

it('asks before everything is removed; keeping is the default', async () => {
  const { bridge, store } = await show({ 'settings.remove-everything': () => ({}) })
  await click('Remove everything…')
  expect(document.activeElement?.textContent).toBe('Keep everything')
  bridge.answer(siteAnswers([]))
  await click('Remove everything', 'button', screen.getByRole('alertdialog'))
  expect(store.getState().screen).toEqual({ place: 'connections' })
})

it('shows the diagnostics before they are copied', async () => {
  const { bridge } = await show()
  await click('Show diagnostics')
  expect(screen.getByText(/Keyring: GNOME Keyring/)).toBeDefined()
  await click('Copy diagnostics')
  expect(bridge.calls.at(-1)).toMatchObject({ name: 'clipboard.write' })
})

it('is led to its diagnostics, and to its list of shortcuts, by the menu', async () => {
  const { bridge, store } = await show()
  act(() => store.getState().go({ place: 'connections' }))
  act(() => bridge.emit({ event: 'menu-chosen', item: 'diagnostics' }))
  expect(document.activeElement?.textContent).toBe('Diagnostics')
  act(() => bridge.emit({ event: 'menu-chosen', item: 'settings' }))
  expect(store.getState().screen).toEqual({ place: 'settings' })
  act(() => bridge.emit({ event: 'menu-chosen', item: 'diagnostics' }))
  expect(document.activeElement?.textContent).toBe('Diagnostics')
  act(() => bridge.emit({ event: 'menu-chosen', item: 'shortcuts' }))
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined()
})
