import type { EvidenceEntry } from '#contract/model/evidence'
import type { Step } from '#contract/model/plan'
import type { RunEstimate, RunWindow } from '#contract/model/run-window'
import { openingAt } from './window.ts'

/** What deployments took so far, or usually take. */
export interface RunCosts {
  readonly basis: RunEstimate['basis']
  /** Writes of a step, by its kind. */
  readonly writes: ReadonlyMap<string, number>
  /** Writes of a step of a kind that is not known. */
  readonly otherWrites: number
  /** Requests that only read, for each step, while steps are carried out. */
  readonly readsPerStep: number
  /** Milliseconds that a request takes. */
  readonly latency: { readonly low: number; readonly high: number }
  /** How many requests are under way at once. */
  readonly atOnce: { readonly low: number; readonly high: number }
  /** How far the number of requests may be off: 0.25 is a quarter either way. */
  readonly spread: number
}

/** Where nothing is known: what the demo sites and Jira's own pace make likely. */
export const usualCosts: RunCosts = {
  basis: 'usual',
  writes: new Map(),
  otherWrites: 2,
  readsPerStep: 3,
  latency: { low: 150, high: 900 },
  atOnce: { low: 1.5, high: 4 },
  spread: 0.6,
}

type Request = Extract<EvidenceEntry, { entry: 'request' }>

const isRequest = (entry: EvidenceEntry): entry is Request => entry.entry === 'request'

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const kindOf = (stepId: string): string => stepId.split(':')[0] ?? ''

/** The part of a chain that carried out steps: what comes after the last of them read back. */
const deploying = (chain: readonly EvidenceEntry[]): readonly EvidenceEntry[] =>
  chain.slice(0, chain.findLastIndex(({ entry }) => entry === 'step') + 1)

/** Requests at once, on average, from the first to the last of them. */
const overlap = (requests: readonly Request[]): number => {
  const [first] = requests
  const last = requests.at(-1)
  if (first === undefined || last === undefined) return 1
  const busy = requests.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const wall = Date.parse(last.at) - Date.parse(first.at) + first.milliseconds
  return Math.max(1, busy / Math.max(1, wall))
}

const fewestSteps = 5

/** What earlier runs took, by their chains of evidence; the usual where they tell too little. */
export const costsOf = (chains: readonly (readonly EvidenceEntry[])[]): RunCosts => {
  const parts = chains.map(deploying)
  const requests = parts.flat().filter(isRequest)
  const steps = new Map<string, Set<string>>()
  const writes = new Map<string, number>()
  for (const { stepId } of requests) {
    if (stepId === null) continue
    const kind = kindOf(stepId)
    steps.set(kind, (steps.get(kind) ?? new Set()).add(stepId))
    writes.set(kind, (writes.get(kind) ?? 0) + 1)
  }
  const counted = [...steps.values()].reduce((sum, ids) => sum + ids.size, 0)
  if (counted < fewestSteps) return usualCosts
  const all = [...writes.values()].reduce((sum, count) => sum + count, 0)
  const times = requests.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const overlaps = parts.map((part) => overlap(part.filter(isRequest)))
  return {
    basis: 'earlier-runs',
    writes: new Map(
      [...writes].map(([kind, count]) => [kind, count / (steps.get(kind)?.size ?? 1)]),
    ),
    otherWrites: all / counted,
    readsPerStep: (requests.length - all) / counted,
    latency: { low: quantile(times, 0.25), high: Math.max(1, quantile(times, 0.9)) },
    atOnce: { low: Math.min(...overlaps), high: Math.max(...overlaps) },
    spread: 0.25,
  }
}

interface Range {
  readonly low: number
  readonly high: number
}

const secondsFor = (requests: Range, { latency, atOnce }: RunCosts, width: number): Range => ({
  low: Math.floor((requests.low * latency.low) / Math.min(atOnce.high, width) / 1000),
  high: Math.ceil((requests.high * latency.high) / Math.min(atOnce.low, width) / 1000),
})

const fitOf = ({ low, high }: Range, left: number): 'yes' | 'maybe' | 'no' => {
  if (high <= left) return 'yes'
  return low > left ? 'no' : 'maybe'
}

/**
 * What carrying out steps is likely to take, as ranges. `readBack`: requests that reading the destination
 * took. `width`: steps in flight at most. A window is looked at from `now` on (ISO 8601).
 */
export const estimateRun = (
  steps: readonly Pick<Step, 'kind'>[],
  costs: RunCosts,
  asked: {
    readonly readBack: number
    readonly width: number
    readonly now: string
    readonly window?: RunWindow | undefined
  },
): RunEstimate => {
  const likely = steps.reduce(
    (sum, { kind }) => sum + (costs.writes.get(kind) ?? costs.otherWrites) + costs.readsPerStep,
    0,
  )
  const range = (count: number): Range => ({
    low: Math.floor(count * (1 - costs.spread)),
    high: Math.ceil(count * (1 + costs.spread)),
  })
  const width = Math.max(1, asked.width)
  const requests = range(likely)
  const deploySeconds = secondsFor(requests, costs, width)
  const opening = asked.window && openingAt(asked.window, asked.now)
  const from = opening?.isOpen ? asked.now : (opening?.startsAt ?? asked.now)
  return {
    requests,
    deploySeconds,
    readBackSeconds: secondsFor({ low: asked.readBack, high: asked.readBack }, costs, width),
    basis: costs.basis,
    window: opening
      ? {
          startsAt: opening.startsAt,
          endsAt: opening.endsAt,
          fits: fitOf(deploySeconds, (Date.parse(opening.endsAt) - Date.parse(from)) / 1000),
        }
      : null,
  }
}
