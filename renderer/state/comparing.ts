import type { ComparisonView, ObjectComparison } from '#contract/model/comparison-view'
import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'

/** An object of the comparison that is looked at. */
export type ComparedObject =
  | { readonly phase: 'loading'; readonly id: string }
  | { readonly phase: 'ready'; readonly id: string; readonly object: ObjectComparison }
  | { readonly phase: 'failed'; readonly id: string; readonly failure: Failure }

/** How far a comparison is. */
export type Comparing =
  | { readonly phase: 'none' }
  | { readonly phase: 'working' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | {
      readonly phase: 'ready'
      readonly beforeId: string
      readonly afterId: string
      readonly view: ComparisonView
    }

/** What is compared: ids of sites, which are read, or of snapshots. */
export interface ComparedPair {
  readonly before: string | null
  readonly after: string | null
}

/** Comparing any two snapshots. */
export interface ComparingSlice {
  readonly compared: ComparedPair
  readonly comparing: Comparing
  readonly comparedObject: ComparedObject | null
  readonly chooseCompared: (sides: Partial<ComparedPair>) => void
  /** Reads what is a site, and compares. */
  readonly compare: () => Promise<void>
  readonly lookAtCompared: (id: string) => Promise<void>
  readonly leaveCompared: () => void
}

/** Keeps the comparison that is looked at. */
export const createComparingSlice: CreateSlice<ComparingSlice> = (set, get, { call }) => {
  /** Id of the snapshot that a side stands for; undefined when there is none, which was said. */
  const snapshotOf = async (id: string): Promise<string | undefined> => {
    if (get().snapshots.some(({ snapshotId }) => snapshotId === id)) return id
    const read = await get().readSnapshot(id)
    if (read.read === 'done') return read.snapshotId
    set({
      comparing:
        read.read === 'failed' ? { phase: 'failed', failure: read.failure } : { phase: 'none' },
    })
    return undefined
  }

  return {
    compared: { before: null, after: null },
    comparing: { phase: 'none' },
    comparedObject: null,
    chooseCompared: (sides) =>
      set(({ compared }) => ({
        compared: { ...compared, ...sides },
        comparing: { phase: 'none' },
        comparedObject: null,
      })),
    compare: async () => {
      const { compared } = get()
      const { before, after } = compared
      if (before === null || after === null) return
      set({ comparing: { phase: 'working' }, comparedObject: null })
      const beforeId = await snapshotOf(before)
      if (beforeId === undefined || get().compared !== compared) return
      const afterId = await snapshotOf(after)
      if (afterId === undefined || get().compared !== compared) return
      const answer = await call('snapshot.compare', { beforeId, afterId })
      if (get().compared !== compared) return
      set({
        comparing: answer.ok
          ? { phase: 'ready', beforeId, afterId, view: answer.value }
          : { phase: 'failed', failure: answer.failure },
      })
    },
    lookAtCompared: async (id) => {
      const { comparing } = get()
      if (comparing.phase !== 'ready') return
      const loading: ComparedObject = { phase: 'loading', id }
      set({ comparedObject: loading })
      const { beforeId, afterId } = comparing
      const answer = await call('snapshot.compare-object', { beforeId, afterId, id })
      if (get().comparedObject !== loading) return
      set({
        comparedObject: answer.ok
          ? { phase: 'ready', id, object: answer.value }
          : { phase: 'failed', id, failure: answer.failure },
      })
    },
    leaveCompared: () => set({ comparedObject: null }),
  }
}
