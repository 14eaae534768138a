import type { ConfigObject } from '#contract/model/config-object'
import type { Plan, Step } from '#contract/model/plan'
import type { UseCandidate } from '#contract/model/step-options'
import type { KindModels } from '#domain/kind-model'
import type { ObjectIndex } from '#domain/planning/object-index'

/** Most that one answer holds: more are found by more words. */
const most = 50

/**
 * The destination's objects that can stand for the object of a step, in the order of their names: of
 * its kind, within its owner's counterpart, usable, and of no other type.
 */
export const useCandidates = (
  plan: Plan,
  step: Step,
  object: ConfigObject,
  destination: ObjectIndex,
  models: KindModels,
): readonly UseCandidate[] => {
  const model = models.get(step.kind)
  const taken = new Map(
    plan.steps.flatMap(({ kind, destinationId, name, action }) =>
      kind === step.kind && destinationId !== undefined && action !== 'delete'
        ? [[destinationId, name] as const]
        : [],
    ),
  )
  return destination.objects
    .filter(
      (one) =>
        one.kind === step.kind &&
        one.owner?.id === step.owner?.id &&
        one.id !== step.destinationId &&
        model?.usable?.(one) !== false &&
        (model?.incompatible?.(object, one) ?? []).length === 0,
    )
    .map(({ id, name, owner }) => ({
      id,
      name,
      ownerName: (owner && destination.get(owner.kind, owner.id)?.name) ?? '',
      standsFor: taken.get(id) ?? '',
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** Those in whose name or id all words stand, and how many more there are. */
export const findCandidates = (
  candidates: readonly UseCandidate[],
  text: string,
): { readonly candidates: readonly UseCandidate[]; readonly more: number } => {
  const words = text.toLowerCase().split(/\s+/)
  const found = candidates.filter(({ id, name }) => {
    const all = `${name} ${id}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  return { candidates: found.slice(0, most), more: Math.max(0, found.length - most) }
}
