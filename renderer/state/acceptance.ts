import type { AppEvent } from '#contract/events'
import type { Acceptance } from '#contract/model/acceptance'
import type { Failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'
import { followWork } from './work.ts'

/** How far trying a run out is. */
export type Accepting =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'running'
      readonly runId: string
      readonly checks: number
      readonly stopping: boolean
    }
  | {
      readonly phase: 'failed'
      readonly runId: string
      readonly failure: Failure
      /** What was asked for, to be asked for again. */
      readonly onlyRemove: boolean
    }

/** What came of trying a run out; null where nobody did. */
export interface KnownAcceptance {
  readonly runId: string
  readonly acceptance: Acceptance | null
}

/** What an acceptance run may be begun with. */
type Options = Omit<InputOf<'run.accept'>, 'runId'>

/** Trying out what a run deployed. */
export interface AcceptanceSlice {
  readonly accepting: Accepting
  /** The run whose user is told what would be made, and has not agreed yet; beside one under way. */
  readonly acceptanceAsked: string | null
  readonly knownAcceptance: KnownAcceptance | null
  readonly loadAcceptance: (runId: string) => Promise<void>
  readonly askAcceptance: (runId: string) => void
  /** Thinks better of it, or puts away why it failed. */
  readonly leaveAcceptance: () => void
  readonly accept: (runId: string, options?: Options) => Promise<void>
  /** Ends it; what was made is removed all the same. */
  readonly stopAccepting: () => void
  readonly hearAcceptance: (event: AppEvent) => void
}

/** Follows acceptance runs by a work of their own. */
export const createAcceptanceSlice: CreateSlice<AcceptanceSlice> = (set, get, { call }) => {
  let runId = ''
  let onlyRemove = false
  /** Of which run is asked last: only that one's answer counts. */
  let latest = ''

  const load = async (wanted: string): Promise<void> => {
    latest = wanted
    const answer = await call('run.acceptance', { runId: wanted })
    if (latest !== wanted) return
    if (answer.ok) set({ knownAcceptance: { runId: wanted, ...answer.value } })
    else get().tellFailure(answer.failure)
  }
  const follower = followWork(call, {
    progress: ({ count: checks, stopping }) =>
      set({ accepting: { phase: 'running', runId, checks, stopping } }),
    end: (end) => {
      set({
        accepting:
          end.end === 'failed'
            ? { phase: 'failed', runId, failure: end.failure, onlyRemove }
            : { phase: 'none' },
      })
      // Another run may be looked at by now, and asks itself when it is come back from.
      if (latest === runId) void load(runId)
    },
  })
  return {
    accepting: { phase: 'none' },
    acceptanceAsked: null,
    knownAcceptance: null,
    loadAcceptance: async (wanted) => {
      if (get().knownAcceptance?.runId !== wanted) set({ knownAcceptance: null })
      await load(wanted)
    },
    askAcceptance: (acceptanceAsked) => set({ acceptanceAsked }),
    leaveAcceptance: () =>
      set(({ accepting }) => ({
        acceptanceAsked: null,
        accepting: accepting.phase === 'running' ? accepting : { phase: 'none' },
      })),
    accept: async (wanted, options = {}) => {
      follower.leave()
      runId = wanted
      onlyRemove = options.onlyRemove ?? false
      set({ acceptanceAsked: null })
      await follower.begin(() => call('run.accept', { runId, ...options }))
    },
    stopAccepting: follower.stop,
    hearAcceptance: follower.hear,
  }
}
