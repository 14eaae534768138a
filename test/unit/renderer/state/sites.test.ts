import { describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { SiteCard, SitePair } from '#contract/model/site-card'
import {
  hostOfShown,
  nameOfShown,
  shownSites,
  showsProduction,
} from '../../../../renderer/state/shown-sites.ts'
import { intoProduction, pairIsReady } from '../../../../renderer/state/sides.ts'
import {
  canDeploy,
  chosenSites,
  sharableSites,
  siteCards,
} from '../../../../renderer/state/site-selectors.ts'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'
import { sampleRun, sampleSummary } from '../sample-run.ts'

const begin = async (sites: readonly SiteCard[], answers: Answers = {}) => {
  const bridge = createFakeBridge({ ...siteAnswers(sites), ...answers })
  const store = createAppStore(bridge)
  await store.getState().start()
  return { bridge, state: store.getState }
}

describe('the pair', () => {
  it('is swapped, and colours the wizard by its destination', async () => {
    const { state } = await begin([sampleSite(), sampleProduction()])
    expect(intoProduction(state())).toBe(true)
    await state().choosePair({ sourceId: 'site-2', destinationId: 'site-1' })
    expect(chosenSites(state()).source?.id).toBe('site-2')
    expect(intoProduction(state())).toBe(false)
  })

  it('gives way to the sites of a run while that is deployed or has ended', async () => {
    const summary = sampleSummary({
      source: { cloudId: 'gone', address: 'https://gone.example', title: 'Gone' },
      destination: {
        cloudId: sampleProduction().cloudId ?? '',
        address: 'https://former.example',
        title: 'Former name',
      },
    })
    const { state } = await begin([sampleSite(), sampleProduction()], {
      'run.get': () => sampleRun([], { summary }),
    })
    await state().choosePair({ sourceId: 'site-2', destinationId: 'site-1' })
    await state().openRun('run-1')
    state().go({ place: 'deployment', step: 'deploy' })
    const { source, destination } = shownSites(state())
    expect(source && [nameOfShown(source), hostOfShown(source)]).toEqual(['Gone', 'gone.example'])
    expect(destination).toBe(siteCards(state()).find(({ id }) => id === 'site-2'))
    expect(showsProduction(state())).toBe(true)
    state().go({ place: 'deployment', step: 'select' })
    expect(shownSites(state()).destination).toMatchObject({ id: 'site-1' })
    expect(showsProduction(state())).toBe(false)
  })

  it('keeps a side that was chosen while the other one is still on its way', async () => {
    const asked: SitePair[] = []
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
    const { state } = await begin([sampleSite(), sampleProduction()], {
      'site.choose-pair': async (pair: SitePair) => {
        asked.push(pair)
        await answered
        return pair
      },
    })
    const first = state().choosePair({ sourceId: 'site-2' })
    const second = state().choosePair({ destinationId: 'site-1' })
    answer()
    await Promise.all([first, second])
    expect(asked.at(-1)).toEqual({ sourceId: 'site-2', destinationId: 'site-1' })
    expect(chosenSites(state())).toMatchObject({
      source: { id: 'site-2' },
      destination: { id: 'site-1' },
    })
  })

  it('stays as it was when the same site is chosen twice', async () => {
    const { state } = await begin([sampleSite(), sampleProduction()], {
      'site.choose-pair': () => refused(failure('site.same-site', 'Acme Test')),
    })
    const chosen = await state().choosePair({ sourceId: 'site-1', destinationId: 'site-1' })
    expect(chosen).toMatchObject({ ok: false, failure: { code: 'site.same-site' } })
    expect(chosenSites(state()).destination?.id).toBe('site-2')
  })

  it('is ready when nothing hinders either, each in its part', async () => {
    const reader = sampleProduction({ destinationHindrances: ['not-administrator'] })
    const { state } = await begin([sampleSite(), reader])
    expect(pairIsReady(state())).toBe(false)
    await state().choosePair({ sourceId: 'site-2', destinationId: 'site-1' })
    expect(pairIsReady(state())).toBe(true)
  })

  it('follows what the main process tells', async () => {
    const { bridge, state } = await begin([sampleSite(), sampleProduction()])
    bridge.emit({
      event: 'sites-changed',
      sites: [sampleSite({ title: 'Renamed' })],
      pair: { sourceId: 'site-1', destinationId: null },
    })
    expect(chosenSites(state())).toMatchObject({ source: { title: 'Renamed' } })
    expect(chosenSites(state()).destination).toBeUndefined()
  })
})

describe('being all set', () => {
  it.each<[string, readonly SiteCard[], boolean]>([
    ['no site', [], false],
    ['one site', [sampleSite()], false],
    ['the same site under two addresses', [sampleSite(), sampleSite({ id: 'other' })], false],
    ['two sites', [sampleSite(), sampleProduction()], true],
    [
      'two sites, one of which can be read only',
      [sampleSite(), sampleProduction({ destinationHindrances: ['not-administrator'] })],
      true,
    ],
    [
      'two sites that can be read only',
      [
        sampleSite({ destinationHindrances: ['not-administrator'] }),
        sampleProduction({ destinationHindrances: ['not-administrator'] }),
      ],
      false,
    ],
    [
      'two sites, one of which cannot be used',
      [
        sampleSite(),
        sampleProduction({
          sourceHindrances: ['token-lost'],
          destinationHindrances: ['token-lost'],
        }),
      ],
      false,
    ],
  ])('with %s', async (_, sites, expected) => {
    const { state } = await begin(sites)
    expect(canDeploy(state())).toBe(expected)
  })
})

describe('tokens that may serve another site', () => {
  it('are those without scopes that are there', async () => {
    const account = { accountId: 'a', displayName: 'Ann', administrator: true } as const
    const { state } = await begin([
      sampleSite({ id: 'good' }),
      sampleSite({ id: 'scoped', account: { ...account, token: 'scoped' } }),
      sampleSite({ id: 'absent', token: { state: 'absent' } }),
      sampleSite({ id: 'locked', token: { state: 'locked', storedAt: '2026-11-03' } }),
      sampleSite({ id: 'demo', demo: true }),
      sampleSite({ id: 'unknown', account: null }),
    ])
    expect(sharableSites(state()).map(({ id }) => id)).toEqual(['good'])
  })
})

describe('a site', () => {
  it('is tested, edited and forgotten, and its card follows', async () => {
    const { bridge, state } = await begin([sampleSite(), sampleProduction()], {
      'site.test': () => sampleSite({ title: 'Tested' }),
      'site.edit': ({ label }) => sampleSite({ label }),
      'site.forget': () => ({}),
    })
    const first = () => {
      const { sites } = state()
      return sites.phase === 'ready' ? sites.cards[0] : undefined
    }
    await state().testSite('site-1')
    expect(first()?.title).toBe('Tested')
    await state().editSite({ siteId: 'site-1', label: 'Mine', expiresOn: null, production: true })
    expect(first()?.label).toBe('Mine')
    bridge.answer(siteAnswers([sampleProduction()]))
    await state().forgetSite('site-1')
    expect(first()?.id).toBe('site-2')
  })

  it('that could not be forgotten stays', async () => {
    const { state } = await begin([sampleSite()], {
      'site.forget': () => refused(failure('run.in-progress', 'Acme')),
    })
    expect(await state().forgetSite('site-1')).toMatchObject({ ok: false })
    expect(state().sites).toMatchObject({ cards: [{ id: 'site-1' }] })
  })

  it('comes from the demo, as a pair', async () => {
    const { bridge, state } = await begin([], {
      'site.start-demo': () => ({ sourceId: 'site-1', destinationId: 'site-2' }),
    })
    bridge.answer({ 'site.list': siteAnswers([sampleSite(), sampleProduction()])['site.list'] })
    await state().startDemo()
    expect(pairIsReady(state())).toBe(true)
  })
})
