import type { AppEvent } from '#contract/events'
import type { CreateSlice } from './app-state.ts'
import { countEnded } from './manual.ts'
import { withManual } from './run.ts'
import { followWork } from './work.ts'

/** How far looking manual steps up is. */
export interface ManualChecking {
  readonly runId: string
  readonly done: number
  /** Zero until it is known. */
  readonly total: number
  readonly stopping: boolean
}

/** Looking up which manual steps are done. */
export interface ManualCheckSlice {
  /** Null while nothing is looked up. */
  readonly manualChecking: ManualChecking | null
  /**
   * Reads the destination, and ticks off what is done there; gives how many more are, null where it
   * was stopped or failed.
   */
  readonly checkManual: () => Promise<number | null>
  readonly stopCheckingManual: () => void
  readonly hearManualCheck: (event: AppEvent) => void
}

/** Looks manual steps up by a work of its own. */
export const createManualCheckSlice: CreateSlice<ManualCheckSlice> = (set, get, { call }) => {
  let runId = ''
  let settle = (_more: number | null): void => {}
  const follower = followWork(call, {
    progress: ({ done, total, stopping }) =>
      set({ manualChecking: { runId, done, total, stopping } }),
    end: (end) => {
      set({ manualChecking: null })
      if (end.end === 'failed') set({ runFailure: end.failure })
      if (end.end !== 'manual') {
        settle(null)
        return
      }
      const { run } = get()
      const isOpen = run.phase === 'open' && run.runId === end.runId
      const before = isOpen ? countEnded(run.progress.view.manual) : 0
      set({ run: withManual(run, end.runId, end.manual), runFailure: null })
      settle(isOpen ? countEnded(end.manual) - before : null)
    },
  })
  return {
    manualChecking: null,
    checkManual: async () => {
      const { run } = get()
      if (run.phase !== 'open') return null
      settle(null)
      follower.leave()
      ;({ runId } = run)
      const { promise, resolve } = Promise.withResolvers<number | null>()
      settle = resolve
      await follower.begin(() => call('run.check-manual', { runId }))
      return promise
    },
    stopCheckingManual: follower.stop,
    hearManualCheck: follower.hear,
  }
}
