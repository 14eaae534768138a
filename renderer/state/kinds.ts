import type { KindView } from '#contract/model/abilities'
import type { Failure } from '#contract/model/failure'
import { allWords } from './all-words.ts'
import type { CreateSlice } from './app-state.ts'

/** What can be done with each kind, once the main process has told it. */
export type Kinds =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly kinds: readonly KindView[] }

/** The table of what is carried. */
export interface KindsSlice {
  readonly kinds: Kinds
  /** Asks for the table; once is enough, since it is a part of the build. */
  readonly loadKinds: () => Promise<void>
}

/** Keeps the table of what is carried. */
export const createKindsSlice: CreateSlice<KindsSlice> = (set, get, { call }) => ({
  kinds: { phase: 'loading' },
  loadKinds: async () => {
    if (get().kinds.phase === 'ready') return
    set({ kinds: { phase: 'loading' } })
    const answer = await call('app.kinds', {})
    set({
      kinds: answer.ok
        ? { phase: 'ready', kinds: answer.value.kinds }
        : { phase: 'failed', failure: answer.failure },
    })
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
