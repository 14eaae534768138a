import type { Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { isOver } from '#domain/deployment/journal-state'
import { takeSnapshot } from '#kinds/take-snapshot'
import { readJournal } from '#store/journal-file'
import type { DeployAndProveInput } from './deploy-and-prove.ts'
import { knownPairs } from './known-pairs.ts'
import { openSteps } from './open-steps.ts'
import { planBetween } from './plan-between.ts'

/** The destination as it was read back, and what a second plan still wants to write. */
export interface Proof {
  /** Undefined when it was not read back. */
  readonly now: Snapshot | undefined
  readonly remaining: readonly Step[]
}

/** What is left where nobody looks. */
export const notReadBack = ({
  plan,
  outcomes,
}: Pick<DeployAndProveInput, 'plan' | 'outcomes'>): Proof => ({
  now: undefined,
  remaining: openSteps(plan).filter(({ id }) => !isOver(outcomes.of(id)?.state)),
})

/** Whether the user wanted the destination to stay otherwise than the source. */
const staysByDecision = (outcome: StepOutcome | undefined): boolean =>
  outcome?.state === 'kept' || (outcome?.state === 'done' && (outcome.left?.length ?? 0) > 0)

/** What proving a deployment takes. */
export type ProofInput = Pick<
  DeployAndProveInput,
  | 'plan'
  | 'source'
  | 'base'
  | 'decisions'
  | 'destination'
  | 'reader'
  | 'files'
  | 'outcomes'
  | 'isLeftOut'
  | 'clock'
  | 'onVerifying'
>

/** Reads the destination back and plans again. */
export const proveDeployment = async (input: ProofInput): Promise<Proof> => {
  const { plan, clock, isLeftOut = () => false } = input
  const reader = input.reader ?? input.destination
  const now = await takeSnapshot(reader, clock, input.onVerifying)
  const second = planBetween({
    source: input.source,
    destination: now,
    projects: plan.selection,
    objects: plan.selectedObjects,
    decisions: input.decisions,
    known: knownPairs(plan, await readJournal(input.files.journal)),
    remembered: plan.known,
    base: input.base,
    // What this run changes is no change of anybody else's.
    undoing: plan.undoes && { undoes: plan.undoes, changed: [] },
    madeAt: clock(),
  })
  const isSettled = ({ id }: Step): boolean => staysByDecision(input.outcomes.of(id))
  const remaining = openSteps(second).filter((step) => !isLeftOut(step) && !isSettled(step))
  return { now, remaining }
}
