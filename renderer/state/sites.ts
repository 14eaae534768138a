import type { Failure, Result } from '#contract/model/failure'
import type { SiteCard, SitePair } from '#contract/model/site-card'
import type { TokenProtection } from '#contract/model/token-state'
import type { InputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'

/** The user's sites, as far as they are known. */
export type Sites =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'ready'
      readonly cards: readonly SiteCard[]
      readonly pair: SitePair
      readonly protection: TokenProtection
    }
  | { readonly phase: 'failed'; readonly failure: Failure }

/** Sites, and which of them are source and destination. */
export interface SitesSlice {
  readonly sites: Sites
  readonly loadSites: () => Promise<void>
  /** What the main process tells unasked. */
  readonly takeSites: (cards: readonly SiteCard[], pair: SitePair) => void
  /** Chooses one side, or both. A side that is left out stays as it was chosen last. */
  readonly choosePair: (sides: Partial<SitePair>) => Promise<Result<SitePair>>
  readonly startDemo: () => Promise<Result<SitePair>>
  readonly testSite: (siteId: string) => Promise<Result<SiteCard>>
  readonly editSite: (input: InputOf<'site.edit'>) => Promise<Result<SiteCard>>
  readonly forgetSite: (siteId: string) => Promise<Result<object>>
}

/** Makes the sites' slice. */
export const createSitesSlice: CreateSlice<SitesSlice> = (set, get, bridge) => {
  const takePair = (pair: SitePair): void =>
    set(({ sites }) => (sites.phase === 'ready' ? { sites: { ...sites, pair } } : {}))

  const takeCard = (card: SiteCard): void =>
    set(({ sites }) =>
      sites.phase === 'ready'
        ? {
            sites: { ...sites, cards: sites.cards.map((one) => (one.id === card.id ? card : one)) },
          }
        : {},
    )

  /** What was asked for last, while it is not answered: the next choice builds on it. */
  let asked: SitePair | undefined

  const pairWith = (sides: Partial<SitePair>): SitePair => {
    const { sites } = get()
    const none: SitePair = { sourceId: null, destinationId: null }
    return { ...(asked ?? (sites.phase === 'ready' ? sites.pair : none)), ...sides }
  }

  return {
    sites: { phase: 'loading' },
    loadSites: async () => {
      const listed = await bridge.call('site.list', {})
      set({
        sites: listed.ok
          ? {
              phase: 'ready',
              cards: listed.value.sites,
              pair: listed.value.pair,
              protection: listed.value.protection,
            }
          : { phase: 'failed', failure: listed.failure },
      })
    },
    takeSites: (cards, pair) =>
      set(({ sites }) => (sites.phase === 'ready' ? { sites: { ...sites, cards, pair } } : {})),
    choosePair: async (sides) => {
      const pair = pairWith(sides)
      asked = pair
      const chosen = await bridge.call('site.choose-pair', pair)
      const isLast = asked === pair
      if (isLast) asked = undefined
      if (chosen.ok && isLast) takePair(chosen.value)
      return chosen
    },
    startDemo: async () => {
      const started = await bridge.call('site.start-demo', {})
      if (started.ok) await get().loadSites()
      return started
    },
    testSite: async (siteId) => {
      const tested = await bridge.call('site.test', { siteId })
      if (tested.ok) takeCard(tested.value)
      return tested
    },
    editSite: async (input) => {
      const edited = await bridge.call('site.edit', input)
      if (edited.ok) takeCard(edited.value)
      return edited
    },
    forgetSite: async (siteId) => {
      const forgotten = await bridge.call('site.forget', { siteId })
      if (forgotten.ok) await get().loadSites()
      return forgotten
    },
  }
}
