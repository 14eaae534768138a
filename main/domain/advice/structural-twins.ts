import type { ConfigObject } from '#contract/model/config-object'
import type { Plan, Step } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'
import { stepMaking } from '../deployment/step-links.ts'
import type { KindModels } from '../kind-model.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { hasStructure, type Structure, structureOf } from './structure.ts'

/** A new object for which the destination has one of the same structure under another name. */
export interface Twins {
  readonly step: Step
  /** Those of the destination, by name. */
  readonly twins: readonly ConfigObject[]
  /** Steps that make something which nobody would need then, the object itself among them. */
  readonly saved: readonly Step[]
}

const isNew = ({ action, destinationId }: Step): boolean =>
  destinationId === undefined && (action === 'create' || action === 'problem')

/** The new objects that nothing needs once a step uses what is there as it stands. */
const savedBy = (
  step: Step,
  steps: readonly Step[],
  used: ReadonlyMap<string, readonly Step[]>,
) => {
  const reached = new Set(steps.filter(({ why }) => why.includes('selected')))
  for (const one of reached) {
    if (one === step) continue
    for (const next of used.get(one.id) ?? []) reached.add(next)
  }
  return steps.filter((one) => one === step || (isNew(one) && !reached.has(one)))
}

/**
 * Finds new objects that the destination has already under other names: equal in structure, with the
 * names left out and references meaning the same, or such a twin of their own. Those first that save
 * most. Whoever owns an object, and objects that are no more than a name, are left alone.
 */
export const structuralTwins = (
  plan: Plan,
  destination: ObjectIndex,
  models: KindModels,
): readonly Twins[] => {
  const byShape = new Map<string, (readonly [ConfigObject, Structure])[]>()
  for (const object of destination.objects) {
    const model = models.get(object.kind)
    if (!hasStructure(model, object) || model.usable?.(object) === false) continue
    const structure = structureOf(object.data, model)
    const key = `${object.kind}\n${structure.shape}`
    byShape.set(key, [...(byShape.get(key) ?? []), [object, structure]])
  }

  const found = new Map<string, readonly ConfigObject[]>()
  const meansSame = (here: Reference, there: Reference | undefined): boolean => {
    if (there?.$ref !== here.$ref) return false
    const maker = stepMaking(here.id)
    if (maker === undefined) return here.id === there.id
    return found.get(maker)?.some(({ id }) => id === there.id) === true
  }

  const twins = plan.steps.flatMap((step) => {
    const model = models.get(step.kind)
    const object = { naturalKey: step.naturalKey, protection: 'none' as const, data: step.after }
    if (!isNew(step) || !hasStructure(model, object)) return []
    const own = structureOf(step.after, model)
    const alike = (byShape.get(`${step.kind}\n${own.shape}`) ?? [])
      .filter(([, { references }]) =>
        own.references.every((here, at) => meansSame(here, references[at])),
      )
      .map(([twin]) => twin)
      .toSorted((one, other) => (`${one.name}\n${one.id}` < `${other.name}\n${other.id}` ? -1 : 1))
    if (alike.length === 0) return []
    found.set(step.id, alike)
    return [{ step, twins: alike }]
  })

  const used = new Map<string, Step[]>()
  for (const step of plan.steps) {
    for (const user of step.why) used.set(user, [...(used.get(user) ?? []), step])
  }
  return twins
    .map(({ step, twins }) => ({ step, twins, saved: savedBy(step, plan.steps, used) }))
    .toSorted((one, other) => other.saved.length - one.saved.length)
}
