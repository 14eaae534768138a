import type { Decision } from '#contract/model/decision'
import type { PairEvidence } from '#contract/model/ledger'
import type { Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { objectOf } from '../deployment/outcome-object.ts'
import { earlierStepOf } from '../deployment/step-links.ts'
import { decisionsFor } from '../planning/decision-index.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import type { FoundPair } from './pairs.ts'

/** What a run can vouch for. */
export interface VouchedInput {
  readonly steps: readonly Step[]
  readonly outcomeOf: (stepId: string) => StepOutcome | undefined
  readonly decisions: readonly Decision[]
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
}

const evidenceOf = ({ action, evidence }: Step): PairEvidence => {
  if (action === 'create') return evidence === 'decision' ? 'created-anew' : 'created'
  return evidence === undefined || evidence === 'earlier-deployment' || evidence === 'ledger'
    ? 'decision'
    : evidence
}

const nameIn = ({ name }: Step['after'], otherwise: string): string =>
  typeof name === 'string' ? name : otherwise

/** The object of a step that was done or had nothing to do, with the name that it has now. */
const counterpartOf = (step: Step, outcome: StepOutcome | undefined) => {
  if (step.action === 'no-change' || step.action === 'reuse') {
    const { destinationId: id, before = {} } = step
    return id === undefined ? undefined : { id, name: nameIn(before, step.name) }
  }
  const id = objectOf(outcome)
  const data = outcome?.state === 'kept' ? (step.before ?? step.after) : step.after
  return id === undefined ? undefined : { id, name: nameIn(data, step.name) }
}

/**
 * The pairs that a run vouches for: what it made and changed, what had nothing to be changed, and the
 * people and groups for whom the user chose others. A step that was not done says nothing.
 */
export const vouchedPairs = (input: VouchedInput): readonly FoundPair[] => {
  const { steps, outcomeOf, source, destination } = input
  const ofSteps = steps.flatMap((step): readonly FoundPair[] => {
    if (step.action === 'delete' || earlierStepOf(step.id) !== undefined) return []
    const there = counterpartOf(step, outcomeOf(step.id))
    if (there === undefined) return []
    const name = source.get(step.kind, step.sourceId)?.name ?? step.name
    const here = { id: step.sourceId, name }
    return [{ kind: step.kind, source: here, destination: there, evidence: evidenceOf(step) }]
  })
  const known = new Set(ofSteps.map(({ kind, source: { id } }) => `${kind}:${id}`))
  const decisionFor = decisionsFor(input.decisions, source)
  const chosen = source.objects.flatMap((object): readonly FoundPair[] => {
    const { kind, id, name } = object
    // What the plan left out or could not do is not vouched for, but people never have a step.
    if ((kind !== 'user' && kind !== 'group') || known.has(`${kind}:${id}`)) return []
    const decision = decisionFor(object).find(({ choose }) => choose === 'use')
    const there =
      decision?.choose === 'use' ? destination.get(kind, decision.destinationId) : undefined
    if (!there) return []
    const { id: thereId, name: thereName } = there
    const pair = { source: { id, name }, destination: { id: thereId, name: thereName } }
    return [{ kind, ...pair, evidence: 'decision' }]
  })
  return [...ofSteps, ...chosen]
}
