import type { Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'

/** A run that went from one site to another. */
export interface EqualisingRun {
  readonly source: Snapshot
  readonly steps: readonly Step[]
  readonly outcomeOf: (stepId: string) => StepOutcome | undefined
}

/** Whether a step left its object as the source had it. */
const isEqual = ({ action }: Step, outcome: StepOutcome | undefined): boolean =>
  action === 'no-change' || (outcome?.state === 'done' && (outcome.left?.length ?? 0) === 0)

/**
 * The source as it was when runs brought the destination to it: the objects that were equal after the
 * latest run that concerned them. Expects the latest run first; undefined where there was none.
 */
export const baseOfRuns = (runs: readonly EqualisingRun[]): Snapshot | undefined => {
  const [latest] = runs
  if (!latest) return undefined
  const objects = new Map<string, Snapshot['objects'][number]>()
  const concerned = new Set<string>()
  for (const { source, steps, outcomeOf } of runs) {
    const byId = new Map(source.objects.map((one) => [`${one.kind}:${one.id}`, one]))
    const unequal = new Set<string>()
    const equal = new Set<string>()
    for (const step of steps) {
      const key = `${step.kind}:${step.sourceId}`
      if (step.action === 'delete' || concerned.has(key)) continue
      if (isEqual(step, outcomeOf(step.id))) equal.add(key)
      else unequal.add(key)
    }
    for (const key of equal) {
      const object = byId.get(key)
      if (object && !unequal.has(key)) objects.set(key, object)
    }
    for (const key of [...equal, ...unequal]) concerned.add(key)
  }
  return { ...latest.source, objects: [...objects.values()], gaps: [], notCarried: [] }
}
