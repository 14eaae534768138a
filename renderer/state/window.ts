import type { RunEstimate, RunWindow } from '#contract/model/run-window'
import type { InputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'

/** When runs write, and what they are likely to take. */
export interface WindowSlice {
  /** What a plan, or what is left of a run, is likely to take; null where that could not be told. */
  readonly estimateRun: (order: InputOf<'run.estimate'>) => Promise<RunEstimate | null>
  /** Gives a run a window, or takes it away; tells whether it is so. */
  readonly setWindow: (runId: string, window: RunWindow | null) => Promise<boolean>
}

/** Asks about windows and estimates. */
export const createWindowSlice: CreateSlice<WindowSlice> = (set, get, { call }) => ({
  estimateRun: async (order) => {
    const answer = await call('run.estimate', order)
    if (!answer.ok) get().tellFailure(answer.failure)
    return answer.ok ? answer.value : null
  },
  setWindow: async (runId, window) => {
    const answer = await call('run.set-window', { runId, window })
    if (answer.ok) await get().openRun(runId)
    else set({ runFailure: answer.failure })
    return answer.ok
  },
})
