import type { RunEvent } from '#contract/model/run'
import type { RunState } from '#contract/model/run-view'
import { type OutcomeTracker, trackOutcomes } from '#engine/outcome-tracker'
import type { DeployNews } from '../engine-questions.ts'
import type { Asked } from '../peer.ts'

/** A run that is under way in this worker. */
export interface LiveRun {
  readonly outcomes: OutcomeTracker
  state(): RunState
  /** Whether steps could be begun: the journal was there, and is this plan's. */
  hasBegun(): boolean
  /** Aborted: no other step is begun, and the run stays. */
  readonly paused: AbortSignal
  pause(): void
  /** Steps under way. */
  current(): readonly string[]
  /** Takes in an event and tells of it. */
  take(event: RunEvent): void
  /** Reading the destination back begins. */
  verifying(): void
}

/** Follows a run, and tells who asked for it. */
export const followRun = ({ signal, tell }: Asked<DeployNews>): LiveRun => {
  const outcomes = trackOutcomes()
  const current = new Set<string>()
  let isVerifying = false
  let hasBegun = false
  let done = 0
  let total = 0
  const pause = new AbortController()
  const say = (news: DeployNews['news']): void => tell({ news, done, total })
  const state = (): RunState => {
    if (signal.aborted) return 'stopping'
    if (isVerifying) return 'verifying'
    return pause.signal.aborted ? 'pausing' : 'running'
  }
  const verifying = (): void => {
    if (isVerifying || signal.aborted) return
    isVerifying = true
    say({ news: 'state', state: 'verifying' })
  }
  return {
    outcomes,
    state,
    paused: pause.signal,
    pause: () => {
      if (signal.aborted || isVerifying || pause.signal.aborted) return
      pause.abort()
      say({ news: 'state', state: 'pausing' })
    },
    hasBegun: () => hasBegun,
    current: () => [...current],
    verifying,
    take: (event) => {
      switch (event.event) {
        case 'started':
          hasBegun = true
          done = event.alreadyDone
          total = event.total
          return say({ news: 'state', state: state() })
        case 'step-started':
          current.add(event.stepId)
          return say({ news: 'step-started', stepId: event.stepId })
        case 'step-ended':
          current.delete(event.stepId)
          done += 1
          return say({ news: 'step-ended', stepId: event.stepId, outcome: event.outcome })
        case 'paused':
          return say({ news: 'state', state: 'paused' })
        case 'finished':
          return verifying()
      }
    },
  }
}
