import type { StepOutcome } from '#contract/model/run'

/** The object that a step made, changed, or left as it was; undefined where there is none (yet). */
export const objectOf = (outcome: StepOutcome | undefined): string | undefined =>
  outcome?.state === 'done' || outcome?.state === 'kept'
    ? (outcome.destinationId ?? undefined)
    : undefined
