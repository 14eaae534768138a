import type { Failure } from '#contract/model/failure'
import type { RunStep, RunView } from '#contract/model/run-view'

/** A step that failed, or of which it is not known, with those skipped because of it. */
export interface TroubledStep {
  readonly step: RunStep
  readonly failure: Failure
  readonly dependants: readonly RunStep[]
}

/** A run's steps put together by how they ended; causes first, what followed from them below. */
export interface RunResult {
  readonly done: readonly RunStep[]
  readonly failed: readonly TroubledStep[]
  readonly unknown: readonly TroubledStep[]
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
    const caused = cause?.outcome?.state === 'failed' || cause?.outcome?.state === 'unknown'
    if (cause === undefined || !caused) notAttempted.push(step)
    else listAt(followers, cause.stepId).push(step)
  }
  const withDependants = (state: 'failed' | 'unknown'): readonly TroubledStep[] =>
    steps.flatMap((step) =>
      step.outcome?.state === state
        ? [{ step, failure: step.outcome.failure, dependants: followers.get(step.stepId) ?? [] }]
        : [],
    )
  const done = steps.filter(({ outcome }) => outcome?.state === 'done')
  return {
    done,
    failed: withDependants('failed'),
    unknown: withDependants('unknown'),
    notAttempted,
    left: steps.length - done.length,
  }
}

/** Whether a deployment goes on by itself: it is neither over nor interrupted. */
export const isUnderWay = ({ summary }: RunView): boolean =>
  summary.state !== 'ended' && summary.state !== 'interrupted'
