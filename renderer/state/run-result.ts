import type { Drift } from '#contract/model/drift'
import type { Failure } from '#contract/model/failure'
import type { RunStep, RunView } from '#contract/model/run-view'

/** A step that failed, or of which it is not known, with those skipped because of it. */
export interface TroubledStep {
  readonly step: RunStep
  readonly failure: Failure
  readonly dependants: readonly RunStep[]
}

/** A step that waits for a decision, with those skipped because of it. */
export interface WaitingStep {
  readonly step: RunStep
  readonly drift: Drift
  readonly dependants: readonly RunStep[]
}

/** A run's steps put together by how they ended; causes first, what followed from them below. */
export interface RunResult {
  readonly done: readonly RunStep[]
  readonly failed: readonly TroubledStep[]
  readonly unknown: readonly TroubledStep[]
  /** Their objects changed meanwhile: the user says what becomes of them. */
  readonly waiting: readonly WaitingStep[]
  /** Left as the destination has them. */
  readonly kept: readonly RunStep[]
  /** Not begun: the run was stopped, or could not go on. */
  readonly notAttempted: readonly RunStep[]
  /** How many steps are not done. */
  readonly left: number
}

const listAt = (lists: Map<string, RunStep[]>, key: string): RunStep[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** Puts the steps of a run together by how they ended. */
export const resultOf = ({ steps }: RunView): RunResult => {
  const byId = new Map(steps.map((step) => [step.stepId, step]))
  const followers = new Map<string, RunStep[]>()
  const notAttempted: RunStep[] = []
  for (const step of steps) {
    const { outcome } = step
    if (outcome === null || outcome.state === 'cancelled') notAttempted.push(step)
    if (outcome?.state !== 'skipped') continue
    const cause = byId.get(outcome.because)
    const caused =
      cause?.outcome?.state === 'failed' ||
      cause?.outcome?.state === 'unknown' ||
      cause?.outcome?.state === 'waiting'
    if (cause === undefined || !caused) notAttempted.push(step)
    else listAt(followers, cause.stepId).push(step)
  }
  const withDependants = (state: 'failed' | 'unknown'): readonly TroubledStep[] =>
    steps.flatMap((step) =>
      step.outcome?.state === state
        ? [{ step, failure: step.outcome.failure, dependants: followers.get(step.stepId) ?? [] }]
        : [],
    )
  const waiting = steps.flatMap((step) =>
    step.outcome?.state === 'waiting'
      ? [{ step, drift: step.outcome.drift, dependants: followers.get(step.stepId) ?? [] }]
      : [],
  )
  const kept = steps.filter(({ outcome }) => outcome?.state === 'kept')
  const done = steps.filter(({ outcome }) => outcome?.state === 'done')
  return {
    done,
    failed: withDependants('failed'),
    unknown: withDependants('unknown'),
    waiting,
    kept,
    notAttempted,
    left: steps.length - done.length - kept.length,
  }
}

/** Whether a deployment goes on by itself: it is neither over, paused nor interrupted. */
export const isUnderWay = ({ summary: { state } }: Pick<RunView, 'summary'>): boolean =>
  state !== 'ended' && state !== 'paused' && state !== 'interrupted'
