import type { KindView } from '#contract/model/abilities'
import type { Failure } from '#contract/model/failure'
import type { JiraProduct } from '#contract/model/snapshot'
import { allWords } from './all-words.ts'
import type { CreateSlice } from './app-state.ts'

/** What can be done with each kind, once the main process has told it. */
export type Kinds =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly kinds: readonly KindView[] }

/** The tables of what is carried. */
export interface KindsSlice {
  /** By product: the APIs of the two Jiras differ, and what can be done through them with it. */
  readonly kinds: Readonly<Record<JiraProduct, Kinds>>
  /** Asks for the table of a product; once is enough, since it is a part of the build. */
  readonly loadKinds: (product: JiraProduct) => Promise<void>
}

/** Keeps the tables of what is carried. */
export const createKindsSlice: CreateSlice<KindsSlice> = (set, get, { call }) => ({
  kinds: { cloud: { phase: 'loading' }, 'data-center': { phase: 'loading' } },
  loadKinds: async (product) => {
    const keep = (kinds: Kinds): void => set({ kinds: { ...get().kinds, [product]: kinds } })
    if (get().kinds[product].phase === 'ready') return
    keep({ phase: 'loading' })
    const answer = await call('app.kinds', { product })
    keep(
      answer.ok
        ? { phase: 'ready', kinds: answer.value.kinds }
        : { phase: 'failed', failure: answer.failure },
    )
  },
})

/** Kinds in whose row or details all words stand. */
export const kindsWith = (kinds: readonly KindView[], text: string): readonly KindView[] => {
  const isFound = allWords(text)
  return kinds.filter(({ title, abilities }) => {
    const lost = abilities.lost.map(({ what, why }) => `${what} ${why}`).join(' ')
    return isFound(`${title} ${lost}`.toLowerCase())
  })
}
