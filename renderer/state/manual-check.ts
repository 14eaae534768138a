import type { AppEvent } from '#contract/events'
import { countEnded } from '#contract/manual-groups'
import type { CreateSlice } from './app-state.ts'
import { checkable } from './manual.ts'
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
   * Reads the destination for some manual steps, otherwise for all that reading shows, and ticks off
   * what is done there; gives how many more are, null where it was stopped or failed.
   */
  readonly checkManual: (manualIds?: readonly string[]) => Promise<number | null>
  readonly stopCheckingManual: () => void
  readonly hearManualCheck: (event: AppEvent) => void
}

/** Looks manual steps up by a work of its own. */
export const createManualCheckSlice: CreateSlice<ManualCheckSlice> = (set, get, { call }) => {
  let runId = ''
  let lookedUp: ReadonlySet<string> = new Set()
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
      set({ run: withManual(run, end.runId, end.manual, lookedUp), runFailure: null })
      settle(isOpen ? countEnded(end.manual) - before : null)
    },
  })
  return {
    manualChecking: null,
    checkManual: async (manualIds) => {
      const { run } = get()
      if (run.phase !== 'open') return null
      settle(null)
      follower.leave()
      ;({ runId } = run)
      lookedUp = new Set(manualIds ?? checkable(run.progress.view.manual).map(({ id }) => id))
      const { promise, resolve } = Promise.withResolvers<number | null>()
      settle = resolve
      await follower.begin(() =>
        call('run.check-manual', { runId, ...(manualIds && { manualIds }) }),
      )
      return promise
    },
    stopCheckingManual: follower.stop,
    hearManualCheck: follower.hear,
  }
}
