import type { AppEvent } from '#contract/events'
import type { Failure } from '#contract/model/failure'
import type { KeptRehearsal } from '#contract/model/rehearsal'
import type { InputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'
import { followWork, type WorkProgress } from './work.ts'

/** How far trying a plan out is. */
export type Rehearsing =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly planId: string; readonly progress: WorkProgress }
  | { readonly phase: 'failed'; readonly planId: string; readonly failure: Failure }

/** What is known of the rehearsal of a plan, as it is decided and ticked. */
export interface KnownRehearsal extends KeptRehearsal {
  /** Id of the plan, or of the run that carried it out. */
  readonly of: string
}

/** Trying plans out on a twin of their destination. */
export interface RehearsalSlice {
  readonly rehearsing: Rehearsing
  readonly knownRehearsal: KnownRehearsal | null
  /** Asks what is kept, and whether the plan is still the one that was rehearsed. */
  readonly loadRehearsal: (planId: string, unticked: readonly string[]) => Promise<void>
  readonly loadPastRehearsal: (runId: string) => Promise<void>
  readonly rehearse: (order: InputOf<'plan.rehearse'>) => Promise<void>
  readonly stopRehearsing: () => void
  readonly hearRehearsal: (event: AppEvent) => void
}

/** Follows rehearsals by a work of their own. */
export const createRehearsalSlice: CreateSlice<RehearsalSlice> = (set, get, { call }) => {
  let order: InputOf<'plan.rehearse'> = { planId: '', unticked: [], askJira: false }
  /** The latest question: only its answer counts. */
  let asked = 0
  /** Asks it again. */
  let askAgain = async (): Promise<void> => {}

  const load = async (planId: string, unticked: readonly string[]): Promise<void> => {
    asked += 1
    const mine = asked
    askAgain = () => load(planId, unticked)
    if (get().knownRehearsal?.of !== planId) set({ knownRehearsal: null })
    const answer = await call('plan.rehearsal', { planId, unticked: [...unticked] })
    if (mine !== asked) return
    if (answer.ok) set({ knownRehearsal: { of: planId, ...answer.value } })
    // One that is under way stays in sight, to be stopped.
    else if (get().rehearsing.phase === 'running') get().tellFailure(answer.failure)
    else set({ rehearsing: { phase: 'failed', planId, failure: answer.failure } })
  }
  const follower = followWork(call, {
    progress: (progress) =>
      set({ rehearsing: { phase: 'running', planId: order.planId, progress } }),
    end: (end) => {
      const { planId } = order
      set({
        rehearsing:
          end.end === 'failed'
            ? { phase: 'failed', planId, failure: end.failure }
            : { phase: 'none' },
      })
      // The ticks, and what is looked at, may be others than when it began.
      if (end.end === 'rehearsal') void askAgain()
    },
  })
  return {
    rehearsing: { phase: 'none' },
    knownRehearsal: null,
    loadRehearsal: load,
    loadPastRehearsal: async (runId) => {
      asked += 1
      const mine = asked
      askAgain = () => get().loadPastRehearsal(runId)
      if (get().knownRehearsal?.of !== runId) set({ knownRehearsal: null })
      const answer = await call('run.rehearsal', { runId })
      if (mine !== asked) return
      if (answer.ok) set({ knownRehearsal: { of: runId, ...answer.value, isStale: false } })
      else get().tellFailure(answer.failure)
    },
    rehearse: async (wanted) => {
      follower.leave()
      order = wanted
      await follower.begin(() => call('plan.rehearse', wanted))
    },
    stopRehearsing: follower.stop,
    hearRehearsal: follower.hear,
  }
}
