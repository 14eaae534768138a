import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { PlanProblem, Step } from '#contract/model/plan'
import type { KindModels } from '../kind-model.ts'
import { nameKey } from '../natural-key.ts'
import { canBeCopied } from './copies.ts'
import { problem } from './findings.ts'
import { copyNameOf, type NamedSource, wantedNameOf } from './new-names.ts'
import type { ObjectIndex } from './object-index.ts'

/** Steps that take a name after those that give it up, and names that stay taken. */
export interface NameTurns {
  readonly steps: readonly Step[]
  readonly problems: readonly PlanProblem[]
}

const keyOf = (kind: string, name: string): string => `${kind}\n${nameKey(name)}`

/** The name that an update takes away from its object. */
const formerName = ({ action, before, after }: Step): string | undefined => {
  const name = before?.name
  if (action !== 'update' || typeof name !== 'string' || typeof after.name !== 'string') {
    return undefined
  }
  return nameKey(name) === nameKey(after.name) ? undefined : name
}

const chosenName = (decisions: readonly Decision[]): string | undefined =>
  copyNameOf(decisions) ?? wantedNameOf(decisions)

/** Whether a step waits for another one, if only by what lies between. */
const waitsFor = (steps: ReadonlyMap<string, Step>, from: Step, id: string): boolean => {
  const reached = new Set([from.id])
  for (const one of reached) {
    if (one === id) return true
    for (const next of steps.get(one)?.dependsOn ?? []) reached.add(next)
  }
  return false
}

/**
 * Lets each step that gives an object a name come after the one that takes it away from another. Where
 * the name stays another's, on the destination or among what is carried over, the user is asked, as
 * where names would have to go round in a circle. Objects that may have names alike are let be, as
 * are those about which the user `isAsked` which object they are.
 */
export const nameTurns = (
  steps: readonly Step[],
  { source, decisionFor }: NamedSource,
  destination: ObjectIndex,
  models: KindModels,
  isAsked: (stepId: string) => boolean,
): NameTurns => {
  const isNamed = (step: Step, object: ConfigObject): boolean => {
    const model = models.get(step.kind)
    if (!model || !canBeCopied(model, object)) return false
    if (step.action !== 'create' && formerName(step) === undefined) return false
    const decisions = decisionFor(object)
    if (chosenName(decisions) !== undefined) return true
    // That something of the name is there although a new one is made was decided.
    return (
      !model.ownedBy && !isAsked(step.id) && !decisions.some(({ choose }) => choose === 'create')
    )
  }
  const taking = steps.filter((step) => {
    const object = source.get(step.kind, step.sourceId)
    return object !== undefined && isNamed(step, object)
  })
  if (taking.length === 0) return { steps, problems: [] }

  const bearers = Map.groupBy(
    destination.objects.filter((one) => models.get(one.kind)?.usable?.(one) !== false),
    ({ kind, name }) => keyOf(kind, name),
  )
  const givers = new Map(
    steps.flatMap((step) =>
      formerName(step) === undefined ? [] : [[`${step.kind}:${step.destinationId}`, step] as const],
    ),
  )
  const wanted = Map.groupBy(steps, ({ kind, name }) => keyOf(kind, name))
  const current = new Map(steps.map((step) => [step.id, step]))
  const problems: PlanProblem[] = []
  for (const { id } of taking) {
    const step = current.get(id)
    if (!step) continue
    const key = keyOf(step.kind, step.name)
    const others = (bearers.get(key) ?? []).filter((one) => one.id !== step.destinationId)
    const there: ConfigObject[] = []
    for (const other of others) {
      const giver = givers.get(`${other.kind}:${other.id}`)
      const latest = giver && current.get(giver.id)
      if (!latest || waitsFor(current, latest, id)) there.push(other)
      else {
        const now = current.get(id) ?? step
        current.set(id, { ...now, dependsOn: [...new Set([...now.dependsOn, latest.id])].sort() })
      }
    }
    const object = source.get(step.kind, step.sourceId)
    const isChosen = object !== undefined && chosenName(decisionFor(object)) !== undefined
    // Names that the source has twice are matched, or asked about, by the matching.
    const alike = isChosen ? (wanted.get(key) ?? []).filter((one) => one.id !== id) : []
    if (there.length + alike.length > 0) {
      problems.push(problem(id, 'name-taken', 'step', '', [step.name], there))
    }
  }
  return { steps: steps.map((step) => current.get(step.id) ?? step), problems }
}
