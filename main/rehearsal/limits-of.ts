import type { Step } from '#contract/model/plan'
import type { RehearsedStep } from '#contract/model/rehearsal'
import type { StepOutcome } from '#contract/model/run'
import type { Gap } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { referencesIn } from '#domain/reference-walk'
import { secretsIn } from '#domain/secrets-in'
import { textsIn } from '#domain/texts-in'

type Limits = RehearsedStep['limits']

/** What the limits of a step depend on. */
export interface LimitsInput {
  readonly step: Step
  readonly outcome: StepOutcome
  readonly models: KindModels
  /** Of the destination's snapshot. */
  readonly gaps: readonly Gap[]
  /** Members in which the twin's object was not like the destination's. */
  readonly unlike: readonly string[]
}

const named = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted()

/** The apps that the rules of a workflow belong to. */
const appsIn = ({ after }: Step): readonly string[] =>
  named(
    referencesIn(after).flatMap(({ reference }) => (reference.$ref === 'app' ? reference.id : [])),
  )

const scriptsIn = ({ after }: Step): readonly string[] =>
  named(
    textsIn(after).flatMap(({ value }) =>
      value.$text === 'expression' || value.$text === 'smart-value' ? [value.$text] : [],
    ),
  )

/** Gaps of the step's own kind, and of the kinds that it refers to. */
const gapsAround = ({ kind, after }: Step, gaps: readonly Gap[]): readonly string[] => {
  const kinds = new Set([kind, ...referencesIn(after).map(({ reference }) => reference.$ref)])
  return named(gaps.filter((gap) => kinds.has(gap.kind)).map(({ what }) => what))
}

/** The twin answers 501 to what it does not model. */
const isUnmodelled = (outcome: StepOutcome): boolean =>
  (outcome.state === 'failed' || outcome.state === 'unknown') && outcome.failure.status === 501

const unmodelled = (outcome: StepOutcome): readonly string[] =>
  isUnmodelled(outcome) && 'failure' in outcome ? [outcome.failure.subject] : []

/** Why a rehearsal says nothing for sure about a step; empty where it does. */
export const limitsOf = ({ step, outcome, models, gaps, unlike }: LimitsInput): Limits => {
  const unproven = models.get(step.kind)?.abilities.proven === 'unproven' ? [step.name] : []
  const secrets = named(secretsIn(step.after).map(({ value }) => value.$secret))
  const found: Limits = [
    { code: 'app-rule', details: appsIn(step) },
    { code: 'secret', details: secrets },
    { code: 'script', details: scriptsIn(step) },
    { code: 'unproven', details: unproven },
    { code: 'gap', details: gapsAround(step, gaps) },
    { code: 'unlike', details: unlike },
    { code: 'unmodelled', details: unmodelled(outcome) },
  ]
  return found.filter(({ details }) => details.length > 0)
}
