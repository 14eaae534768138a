import { expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { defaultSettings } from '#contract/model/settings'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'

const begin = async (answers: Answers = {}) => {
  const bridge = createFakeBridge({
    ...siteAnswers([sampleSite(), sampleProduction()]),
    ...answers,
  })
  const store = createAppStore(bridge)
  await store.getState().start()
  return { bridge, state: store.getState }
}

it('a setting is changed, and the others are kept', async () => {
  const { bridge, state } = await begin()
  await state().changeSettings({ theme: 'dark' })
  expect(state().settings).toEqual({ ...defaultSettings, theme: 'dark' })
  expect(bridge.calls.at(-1)?.input).toEqual({ ...defaultSettings, theme: 'dark' })
})

it('a setting that could not be stored goes back, and says why', async () => {
  const { state } = await begin({
    'settings.change': () => refused(failure('file.disk-full', 'settings.json')),
  })
  await state().changeSettings({ concurrency: 2 })
  expect(state().settings).toEqual(defaultSettings)
  expect(state().settingsFailure?.code).toBe('file.disk-full')
  state().dismissSettingsFailure()
  expect(state().settingsFailure).toBeNull()
})

it('settings changed elsewhere are taken in', async () => {
  const { bridge, state } = await begin()
  bridge.emit({ event: 'settings-changed', settings: { ...defaultSettings, theme: 'light' } })
  expect(state().settings?.theme).toBe('light')
})

it.each([
  ['/etc/acme.pem', '/etc/acme.pem'],
  [null, ''],
])('a certificate file picked as %s is set as %j', async (file, expected) => {
  const { state } = await begin({ 'settings.pick-certificate': () => ({ file }) })
  await state().pickCertificate()
  expect(state().settings?.certificateAuthority).toBe(expected)
})

it('after everything was removed, nothing of before is left', async () => {
  const { bridge, state } = await begin({ 'settings.remove-everything': () => ({}) })
  state().go({ place: 'settings' })
  state().openTokenForm(sampleSite())
  bridge.answer(siteAnswers([]))
  await state().removeEverything()
  expect(state().screen).toEqual({ place: 'connections' })
  expect(state().tokenForm).toBeNull()
  expect(state().announcement.text).toBe('Everything was removed.')
  expect(state().sites).toMatchObject({ phase: 'ready', cards: [] })
})

it('what could not be removed is said, and all stays', async () => {
  const { state } = await begin({
    'settings.remove-everything': () => refused(failure('run.in-progress', 'Acme')),
  })
  await state().removeEverything()
  expect(state().settingsFailure?.code).toBe('run.in-progress')
  expect(state().sites).toMatchObject({ cards: [{ id: 'site-1' }, { id: 'site-2' }] })
})
