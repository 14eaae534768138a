import { describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import {
  goodProtection,
  sampleApp,
  sampleProduction,
  sampleSite,
  siteAnswers,
} from '../../../screens/samples.ts'

const two = [sampleSite(), sampleProduction()]

const begin = async (answers: Answers) => {
  const bridge = createFakeBridge(answers)
  const store = createAppStore(bridge)
  await store.getState().start()
  return { bridge, store, state: store.getState }
}

describe('the start', () => {
  it('leads to the token screen as long as no pair is chosen', async () => {
    const { state } = await begin({
      ...siteAnswers(two),
      'site.list': () => ({
        sites: two,
        protection: goodProtection,
        pair: { sourceId: 'site-1', destinationId: null },
      }),
    })
    expect(state().session.phase).toBe('ready')
    expect(state().screen).toEqual({ place: 'connections' })
  })

  it('leads to the first step with a pair', async () => {
    const { state } = await begin(siteAnswers(two))
    expect(state().screen).toEqual({ place: 'deployment', step: 'sites' })
  })

  it('ends in words when Slipway itself says nothing', async () => {
    const { bridge, state } = await begin({
      ...siteAnswers(two),
      'app.start': () => refused(failure('internal', 'app.start')),
    })
    expect(state().session).toMatchObject({ phase: 'failed', failure: { code: 'internal' } })
    bridge.answer(siteAnswers(two))
    await state().start()
    expect(state().session.phase).toBe('ready')
  })

  it('leads to the token screen, which says why, when the sites cannot be listed', async () => {
    const { state } = await begin({
      ...siteAnswers(two),
      'site.list': () => refused(failure('file.newer-schema', 'sites.json')),
    })
    expect(state().session.phase).toBe('ready')
    expect(state().screen).toEqual({ place: 'connections' })
    expect(state().sites).toMatchObject({ phase: 'failed', failure: { subject: 'sites.json' } })
  })

  it('says which files were damaged, each until it is put away', async () => {
    const damaged = ['a.json', 'b.json'].map((name) => failure('file.corrupt', name))
    const { state } = await begin({
      ...siteAnswers(two),
      'app.start': () => sampleApp({ setAside: damaged }),
    })
    state().dismissSetAside('a.json')
    expect(state().session).toMatchObject({ app: { setAside: [{ subject: 'b.json' }] } })
  })
})

describe('small services', () => {
  it('say so when they fail', async () => {
    const { state } = await begin({
      ...siteAnswers(two),
      'link.open': () => refused(failure('internal', 'link')),
    })
    await state().openLink('create-token')
    expect(state().strayFailure).toMatchObject({ subject: 'link' })
    state().go({ place: 'settings' })
    expect(state().strayFailure).toBeNull()
  })

  it('copy text and have that said, each time', async () => {
    const { bridge, state } = await begin(siteAnswers(two))
    await state().copyText('the details', 'Copied.')
    const { number } = state().announcement
    await state().copyText('the details', 'Copied.')
    expect(state().announcement).toEqual({ text: 'Copied.', number: number + 1 })
    expect(bridge.calls.at(-1)).toEqual({
      name: 'clipboard.write',
      input: { text: 'the details' },
    })
  })
})

describe('places', () => {
  it('are entered where they were left', async () => {
    const { state } = await begin(siteAnswers(two))
    state().go({ place: 'deployment', step: 'select' })
    state().enter('settings')
    expect(state().screen).toEqual({ place: 'settings' })
    state().enter('deployment')
    expect(state().screen).toEqual({ place: 'deployment', step: 'select' })
    state().enter('history')
    expect(state().screen).toEqual({ place: 'history', runId: null })
  })
})
