import type { Plan } from '#contract/model/plan'
import type { TimeRange } from '#contract/model/rehearsal'

/** What an estimate is made from. */
export interface EstimateInput {
  readonly plan: Pick<Plan, 'steps'>
  /** Writes of each step. */
  readonly writesOf: ReadonlyMap<string, number>
  /** Writes of the endpoint that is written to most. */
  readonly busiest: number
  readonly deployReads: number
  readonly verifyRequests: number
  /** Steps in flight at once. */
  readonly width: number
  /** How long the site takes for one read, in milliseconds; null where nobody measured it. */
  readonly measured: number | null
}

/** One answer of Jira's, in seconds. */
interface Pace {
  readonly read: number
  readonly write: number
}

/** What administrative requests of Cloud sites take, from a fast one to a slow one. */
const usual: { readonly fast: Pace; readonly slow: Pace } = {
  fast: { read: 0.15, write: 0.3 },
  slow: { read: 0.7, write: 2 },
}

/** A measured site may be busier, or less busy, when the time comes. */
const measuredPace = (milliseconds: number): typeof usual => {
  const read = milliseconds / 1000
  return {
    fast: { read: read * 0.8, write: read * 1.2 },
    slow: { read: read * 2, write: read * 4 },
  }
}

/** Writes of one endpoint that Jira lets through in a second (jira-api 1.6: PUT and DELETE 50). */
const writesInSecond = 50

/** Requests under way while a site is read back. */
const readersAtOnce = 6

/** Seconds of the longest chain of steps that wait for each other. */
const longestChain = (
  steps: EstimateInput['plan']['steps'],
  secondsOf: (stepId: string) => number,
): number => {
  const ends = new Map<string, number>()
  for (const { id, dependsOn } of steps) {
    const before = Math.max(0, ...dependsOn.map((one) => ends.get(one) ?? 0))
    ends.set(id, before + secondsOf(id))
  }
  return Math.max(0, ...ends.values())
}

/**
 * How long the deployment and reading it back take on the real site, in seconds. Steps go side by
 * side as far as they do not wait for each other, so that a deployment lasts at least as long as its
 * longest chain, and as all its work by its width; and at most as long as both together.
 */
export const estimate = (input: EstimateInput): TimeRange => {
  const { plan, writesOf, deployReads, verifyRequests, width } = input
  const { fast, slow } = input.measured === null ? usual : measuredPace(input.measured)
  const writes = [...writesOf.values()].reduce((sum, count) => sum + count, 0)
  const readsOfStep = deployReads / Math.max(1, writesOf.size)
  const lasts = (pace: Pace) => {
    const work = deployReads * pace.read + writes * pace.write
    const chain = longestChain(plan.steps, (id) => {
      const own = writesOf.get(id)
      return own === undefined ? 0 : own * pace.write + readsOfStep * pace.read
    })
    const sideBySide = Math.max(work / width, input.busiest / writesInSecond)
    return { chain, sideBySide, verifying: (verifyRequests * pace.read) / readersAtOnce }
  }
  const [least, most] = [lasts(fast), lasts(slow)]
  return {
    from: Math.round(Math.max(least.chain, least.sideBySide) + least.verifying),
    to: Math.ceil(most.chain + most.sideBySide + most.verifying),
  }
}
