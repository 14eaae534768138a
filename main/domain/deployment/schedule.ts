import type { Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { stepsBefore } from './step-links.ts'

/** A step that ended without having been begun. */
export interface Settled {
  readonly stepId: string
  readonly outcome: StepOutcome
}

/** Decides which step comes next. */
export interface Schedule {
  /** A step that may begin now, which is marked as running; undefined when none may. */
  next(): Step | undefined
  /** Takes a running step's end, and gives the steps that it makes impossible, in plan order. */
  end(stepId: string, outcome: StepOutcome): readonly Settled[]
  /** Whether steps were not begun yet. */
  hasMore(): boolean
  /** Ends all steps that were not begun, as `outcome` says for the step, in plan order. */
  endRest(outcome: StepOutcome): readonly Settled[]
}

/** The step whose failure is the cause: what only repeats a failure upstream points to that. */
const rootOf = (stepId: string, outcome: StepOutcome): string =>
  outcome.state === 'skipped' ? outcome.because : stepId

/**
 * Schedules the steps that are to be carried out, given in plan order. A step may begin when those
 * before it that are in the schedule are done, or kept with their objects there, and nobody else holds its lock.
 */
export const createSchedule = (
  steps: readonly Step[],
  lockOf: (step: Step) => string | undefined,
): Schedule => {
  const place = new Map(steps.map((step, index) => [step.id, index]))
  const followers = new Map<string, Step[]>()
  const waitsFor = new Map<string, number>()
  for (const step of steps) {
    const before = stepsBefore(step).filter((id) => place.has(id))
    waitsFor.set(step.id, before.length)
    for (const id of before) {
      const others = followers.get(id)
      if (others) others.push(step)
      else followers.set(id, [step])
    }
  }
  const pending = new Map(steps.map((step) => [step.id, step]))
  const ready = steps.filter((step) => waitsFor.get(step.id) === 0)
  const held = new Map<string, string>()
  const inPlanOrder = (settled: readonly Settled[]): readonly Settled[] =>
    settled.toSorted((a, b) => (place.get(a.stepId) ?? 0) - (place.get(b.stepId) ?? 0))

  const skipFollowers = (stepId: string, because: string): readonly Settled[] => {
    const skipped: Settled[] = []
    const open = [stepId]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const follower of followers.get(id) ?? []) {
        if (!pending.delete(follower.id)) continue
        skipped.push({ stepId: follower.id, outcome: { state: 'skipped', because } })
        open.push(follower.id)
      }
    }
    return skipped
  }

  const release = (stepId: string): void => {
    const before = ready.length
    for (const follower of followers.get(stepId) ?? []) {
      const left = (waitsFor.get(follower.id) ?? 0) - 1
      waitsFor.set(follower.id, left)
      if (left === 0 && pending.has(follower.id)) ready.push(follower)
    }
    if (ready.length === before) return
    ready.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  }

  return {
    next: () => {
      const taken = new Set(held.values())
      const index = ready.findIndex((step) => !taken.has(lockOf(step) ?? ''))
      const [step] = index < 0 ? [] : ready.splice(index, 1)
      if (step === undefined) return undefined
      pending.delete(step.id)
      const lock = lockOf(step)
      if (lock !== undefined) held.set(step.id, lock)
      return step
    },
    end: (stepId, outcome) => {
      held.delete(stepId)
      const isThere =
        outcome.state === 'done' || (outcome.state === 'kept' && outcome.destinationId !== null)
      if (!isThere) {
        return inPlanOrder(skipFollowers(stepId, rootOf(stepId, outcome)))
      }
      release(stepId)
      return []
    },
    hasMore: () => pending.size > 0,
    endRest: (outcome) => {
      const rest = [...pending.keys()].map((stepId) => ({ stepId, outcome }))
      pending.clear()
      ready.length = 0
      return rest
    },
  }
}
