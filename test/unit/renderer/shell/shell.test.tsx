// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { failure } from '#contract/model/failure'
import type { Settings } from '#contract/model/settings'
import { App } from '../../../../renderer/app.tsx'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { sampleApp, sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'

afterEach(cleanup)

const show = async (answers: Answers) => {
  const bridge = createFakeBridge(answers)
  const store = createAppStore(bridge)
  render(<App store={store} />)
  await act(() => store.getState().start())
  return { bridge, store }
}

const press = (key: string, held: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held })
}

const two = siteAnswers([sampleSite(), sampleProduction()])

it('marks the root: that it stands, and that it goes into production', async () => {
  const { store } = await show(two)
  const { dataset } = document.documentElement
  expect(dataset.appState).toBe('ready')
  expect(dataset.destination).toBe('production')
  expect(dataset.theme).toBe('system')
  await act(() => store.getState().changeSettings({ theme: 'dark' }))
  expect(dataset.theme).toBe('dark')
  act(() => store.getState().go({ place: 'connections' }))
  expect(dataset.destination).toBeUndefined()
  act(() => store.getState().go({ place: 'deployment', step: 'sites' }))
  expect(dataset.destination).toBe('production')
  await act(() => store.getState().choosePair({ sourceId: 'site-2', destinationId: 'site-1' }))
  expect(dataset.destination).toBeUndefined()
})

it('says where both sites are, since two may be called the same', async () => {
  const namesake = { title: 'Acme', label: '' }
  await show(siteAnswers([sampleSite(namesake), sampleProduction(namesake)]))
  const [strip] = screen.getAllByRole('banner')
  const route = strip?.textContent
  expect(route).toContain('acme-test.atlassian.net')
  expect(route).toContain('acme.atlassian.net')
})

it('moves the focus to the heading as a screen comes up', async () => {
  await show(two)
  expect(document.activeElement?.tagName).toBe('H1')
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
  expect(document.activeElement?.textContent).toBe('Settings')
})

it('goes to the places by keys', async () => {
  const { store } = await show(two)
  const going = () => store.getState().screen.place
  act(() => press('1', { ctrlKey: true }))
  expect(going()).toBe('connections')
  act(() => press('2', { metaKey: true }))
  expect(going()).toBe('deployment')
  act(() => press('3', { ctrlKey: true }))
  expect(going()).toBe('history')
  act(() => press('4', { ctrlKey: true }))
  expect(going()).toBe('settings')
  act(() => press('5', { ctrlKey: true }))
  expect(going()).toBe('kinds')
})

it('lists the shortcuts under ?, closes by Esc and gives the focus back', async () => {
  await show(two)
  const before = document.activeElement
  act(() => press('?', { shiftKey: true }))
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined()
  // No other shortcut counts while it is open.
  act(() => press('4', { ctrlKey: true }))
  expect(screen.getByRole('dialog')).toBeDefined()
  act(() => press('Escape'))
  expect(screen.queryByRole('dialog')).toBeNull()
  await act(() => new Promise(requestAnimationFrame))
  expect(document.activeElement).toBe(before)
})

it('does what is chosen in the menu of the application', async () => {
  const { bridge, store } = await show(two)
  act(() => bridge.emit({ event: 'menu-chosen', item: 'settings' }))
  expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeDefined()
  act(() => store.getState().go({ place: 'connections' }))
  act(() => bridge.emit({ event: 'menu-chosen', item: 'diagnostics' }))
  expect(screen.getByRole('button', { name: 'Show diagnostics' })).toBeDefined()
  act(() => bridge.emit({ event: 'menu-chosen', item: 'shortcuts' }))
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined()
})

it('takes ? for a letter while text is typed', async () => {
  await show(siteAnswers([]))
  fireEvent.click(screen.getByRole('button', { name: 'Add a connection' }))
  act(() => screen.getByLabelText('Address').focus())
  act(() => press('?', { shiftKey: true }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('goes round the parts of the window with F6', async () => {
  await show(two)
  const pane = () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
  expect(pane()).toBe('main')
  act(() => press('F6'))
  expect(pane()).toBe('places')
  act(() => press('F6', { shiftKey: true }))
  expect(pane()).toBe('main')
})

it('says what kept it from starting, and tries again', async () => {
  const { bridge } = await show({
    ...two,
    'app.start': () => refused(failure('file.unreadable', 'settings.json')),
  })
  expect(document.documentElement.dataset.appState).toBe('failed')
  expect(screen.getByRole('alert').textContent).toContain('settings.json')
  bridge.answer({ 'app.start': () => sampleApp() })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })))
  expect(document.documentElement.dataset.appState).toBe('ready')
})

it('tells of damaged files until that is put away', async () => {
  await show({
    ...two,
    'app.start': () => sampleApp({ setAside: [failure('file.corrupt', 'settings.json')] }),
  })
  expect(screen.getByRole('alert').textContent).toContain('settings.json')
  fireEvent.click(screen.getByRole('button', { name: 'Put this message away' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('names the place in the title of the window', async () => {
  const { store } = await show(two)
  expect(document.title).toBe('Configuration Deployment – Slipway')
  act(() => store.getState().go({ place: 'settings' }))
  expect(document.title).toBe('Settings – Slipway')
})

it('outlives a bug in a screen, says so, and shows the screen again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { store } = await show(two)
  const settings = store.getState().settings
  // Data that no main process gives: the screen throws as it is drawn.
  act(() => {
    store.setState({ settings: { theme: 'dark' } as Settings })
    store.getState().go({ place: 'settings' })
  })
  expect(screen.getByRole('alert').textContent).toContain('our fault')
  expect(document.activeElement?.textContent).toBe('This screen could not be shown')
  act(() => store.setState({ settings }))
  fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings')
  act(() => store.getState().go({ place: 'connections' }))
  expect(screen.queryByRole('alert')).toBeNull()
  quiet.mockRestore()
})

it.each([
  ['unhandledrejection', 'reason'],
  ['error', 'error'],
])('says what nobody caught (%s)', async (type, member) => {
  await show(two)
  act(() => {
    const event = new Event(type)
    window.dispatchEvent(Object.assign(event, { [member]: new Error('nobody caught this') }))
  })
  expect(screen.getByRole('alert').textContent).toContain('nobody caught this')
})

it('makes nothing of layout that took two rounds', async () => {
  await show(two)
  act(() => {
    window.dispatchEvent(Object.assign(new Event('error'), { error: null }))
  })
  expect(screen.queryByRole('alert')).toBeNull()
})
