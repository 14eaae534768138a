import type { Failure } from '#contract/model/failure'
import type { RunList as Runs } from '#contract/model/run-view'
import type { CreateSlice } from './app-state.ts'
import { createReview, type ReviewStore } from './review.ts'
import { isUnderWay } from './run-result.ts'

/** The runs of the past. */
export type RunList =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | ({ readonly phase: 'ready' } & Runs)

/** The plan of a past run. */
export type PastPlan =
  | { readonly phase: 'none' }
  | { readonly phase: 'loading'; readonly runId: string }
  | { readonly phase: 'failed'; readonly runId: string; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly runId: string; readonly review: ReviewStore }

/** Runs of the past and their plans. */
export interface HistorySlice {
  readonly runList: RunList
  readonly pastPlan: PastPlan
  readonly loadRuns: () => Promise<void>
  /** Shows the folder of a run that cannot be read. */
  readonly showUnreadable: (runId: string) => Promise<void>
  /** After the page was loaded anew: goes back to a deployment that is under way. */
  readonly resumeRun: () => Promise<void>
  readonly openPastPlan: (runId: string) => Promise<void>
}

/** Keeps the runs of the past. */
export const createHistorySlice: CreateSlice<HistorySlice> = (set, get, { call }) => ({
  runList: { phase: 'loading' },
  pastPlan: { phase: 'none' },
  loadRuns: async () => {
    const answer = await call('run.list', {})
    set({
      runList: answer.ok
        ? { phase: 'ready', ...answer.value }
        : { phase: 'failed', failure: answer.failure },
    })
  },
  showUnreadable: async (runId) => {
    const shown = await call('folder.show', { runId })
    if (!shown.ok) get().tellFailure(shown.failure)
  },
  resumeRun: async () => {
    await get().loadRuns()
    const { runList, run } = get()
    const goesOn =
      runList.phase === 'ready' && runList.runs.find((summary) => isUnderWay({ summary }))
    if (!goesOn || run.phase !== 'none') return
    await get().openRun(goesOn.runId)
    get().go({ place: 'deployment', step: 'deploy' })
  },
  openPastPlan: async (runId) => {
    const loading: PastPlan = { phase: 'loading', runId }
    set({ pastPlan: loading })
    const answer = await call('run.plan', { runId })
    if (get().pastPlan !== loading) return
    set({
      pastPlan: answer.ok
        ? { phase: 'ready', runId, review: createReview(call, answer.value, { of: 'run', runId }) }
        : { phase: 'failed', runId, failure: answer.failure },
    })
  },
})
