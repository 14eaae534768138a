import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { PlanProblem, Step } from '#contract/model/plan'
import type { KindModel, KindModels } from '../kind-model.ts'
import { nameKey } from '../natural-key.ts'
import type { DecisionsFor } from './decision-index.ts'
import { problem } from './findings.ts'
import { indexObjects, type ObjectIndex, stepIdOf } from './object-index.ts'

/**
 * Whether an object can be made under another name instead of changing what the destination has:
 * objects that are known by their names, and a site's default ones. Where names may be alike, a new one
 * can be made under the same name anyway, and a name makes no other object of one (an automation rule
 * keeps its id).
 */
export const canBeCopied = (
  { partOf, role, sameNames }: Pick<KindModel, 'partOf' | 'role' | 'sameNames'>,
  { naturalKey, protection }: Pick<ConfigObject, 'naturalKey' | 'protection'>,
): boolean =>
  partOf === undefined &&
  role === 'carried' &&
  sameNames !== true &&
  protection !== 'locked' &&
  (naturalKey === 'default' || naturalKey.startsWith('name:')) &&
  !naturalKey.includes('|')

const newNameOf = (decisions: readonly Decision[]): string | undefined =>
  decisions.find((decision) => decision.choose === 'copy')?.newName.trim()

const named = (object: ConfigObject, name: string): ConfigObject => ({
  ...object,
  name,
  naturalKey: nameKey(name),
  protection: 'none',
  data: { ...object.data, name },
})

/** A source in which copies bear their new names, and the decisions about all its objects. */
export interface CopiedSource {
  readonly source: ObjectIndex
  readonly decisionFor: DecisionsFor
}

/**
 * Gives objects that the user wants copied their new names, as if the source had them under these:
 * all that refers to them then refers to the copy. Decisions may name them either way.
 */
export const withCopies = (
  original: ObjectIndex,
  decisionFor: DecisionsFor,
  models: KindModels,
): CopiedSource => {
  const renamed = new Map(
    original.objects.flatMap((object) => {
      const model = models.get(object.kind)
      const name = newNameOf(decisionFor(object))
      const isCopied = model !== undefined && name !== undefined && canBeCopied(model, object)
      return isCopied ? [[stepIdOf(object), named(object, name)] as const] : []
    }),
  )
  if (renamed.size === 0) return { source: original, decisionFor }
  const source = indexObjects({
    objects: original.objects.map((object) => renamed.get(stepIdOf(object)) ?? object),
  })
  return {
    source,
    decisionFor: (object) => {
      const before = original.get(object.kind, object.id) ?? object
      const all = renamed.has(stepIdOf(object))
        ? [...decisionFor(before), ...decisionFor(object)]
        : decisionFor(object)
      return [...new Set(all)]
    },
  }
}

/** Copies whose names others have already, on the destination or among what is carried over. */
export const copyProblems = (
  steps: readonly Step[],
  { source, decisionFor }: CopiedSource,
  destination: ObjectIndex,
): readonly PlanProblem[] => {
  const wanted = Map.groupBy(steps, ({ kind, name }) => `${kind}\n${nameKey(name)}`)
  return steps.flatMap((step) => {
    const object = source.get(step.kind, step.sourceId)
    const isNew = step.action === 'create' && object !== undefined
    if (!isNew || newNameOf(decisionFor(object)) === undefined) return []
    const key = nameKey(step.name)
    const there = destination.objects.filter(
      ({ kind, name }) => kind === step.kind && nameKey(name) === key,
    )
    const others = (wanted.get(`${step.kind}\n${key}`) ?? []).filter(({ id }) => id !== step.id)
    return there.length + others.length === 0
      ? []
      : [problem(step.id, 'name-taken', 'step', '', [step.name], there)]
  })
}
