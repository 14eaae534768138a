import type { AppEvent } from '#contract/events'
import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'
import { type Choice, emptyChoice, keepChoice } from './choice.ts'
import { type ContentsIndex, indexContents } from './contents-index.ts'
import { followWork, noProgress, type WorkProgress } from './work.ts'

/** How far the source has been read. */
export type Reading =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly siteId: string; readonly progress: WorkProgress }
  | { readonly phase: 'stopped'; readonly siteId: string }
  | { readonly phase: 'failed'; readonly siteId: string; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly siteId: string; readonly index: ContentsIndex }

/** What the source has, and what of it is chosen. */
export interface SelectionSlice {
  readonly reading: Reading
  readonly choice: Choice
  /** Reads a source: a site, or a snapshot of a file by its id. What was chosen of the same site stays chosen as far as it is still there. */
  readonly readSource: (siteId: string) => Promise<void>
  readonly stopReading: () => void
  /** Chooses. A plan that was made of another choice must not be deployed, so it is forgotten. */
  readonly setChoice: (choice: Choice) => void
  readonly hearReading: (event: AppEvent) => void
}

/** Keeps what the source has and what of it is chosen. */
export const createSelectionSlice: CreateSlice<SelectionSlice> = (set, get, { call }) => {
  let siteId = ''

  const fetchContents = async (snapshotId: string): Promise<void> => {
    const asked = siteId
    const answer = await call('contents.get', { snapshotId })
    if (asked !== siteId || get().reading.phase !== 'reading') return
    if (!answer.ok) {
      set({ reading: { phase: 'failed', siteId, failure: answer.failure } })
      return
    }
    set(({ choice }) => ({
      reading: { phase: 'ready', siteId, index: indexContents(answer.value) },
      choice: keepChoice(choice, answer.value),
    }))
  }
  const follower = followWork(call, {
    progress: (progress) => set({ reading: { phase: 'reading', siteId, progress } }),
    end: (end) => {
      if (end.end === 'contents') void fetchContents(end.snapshotId)
      else if (end.end === 'failed') {
        set({ reading: { phase: 'failed', siteId, failure: end.failure } })
      } else set({ reading: { phase: 'stopped', siteId } })
    },
  })

  return {
    reading: { phase: 'idle' },
    choice: emptyChoice,
    readSource: async (wanted) => {
      follower.leave()
      get().dropAnalysis()
      const { reading } = get()
      const same = reading.phase !== 'idle' && reading.siteId === wanted
      siteId = wanted
      set({
        reading: { phase: 'reading', siteId, progress: noProgress },
        ...(same ? {} : { choice: emptyChoice }),
      })
      const isFile = get().snapshots.some(({ snapshotId }) => snapshotId === wanted)
      if (isFile) await fetchContents(wanted)
      else await follower.begin(() => call('contents.read', { siteId: wanted }))
    },
    stopReading: follower.stop,
    setChoice: (choice) => {
      get().dropAnalysis()
      set({ choice })
    },
    hearReading: follower.hear,
  }
}
