import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { KindModels } from '../kind-model.ts'
import { nameKey } from '../natural-key.ts'
import { canBeCopied } from './copies.ts'
import type { DecisionsFor } from './decision-index.ts'
import { indexObjects, type ObjectIndex, stepIdOf } from './object-index.ts'
import type { Remembered } from './remembered.ts'
import { canBeRenamed, renamed } from './renames.ts'

/** A source in which objects bear the names that they shall have, and the decisions about all of them. */
export interface NamedSource {
  readonly source: ObjectIndex
  readonly decisionFor: DecisionsFor
  /** The object as the source has it. */
  readonly originalOf: (object: ConfigObject) => ConfigObject
}

/** The name under which the user wants an object to be copied. */
export const copyNameOf = (decisions: readonly Decision[]): string | undefined =>
  decisions.find((decision) => decision.choose === 'copy')?.newName.trim()

/** The name that the user wants whatever stands for an object to have. */
export const wantedNameOf = (decisions: readonly Decision[]): string | undefined =>
  decisions.find((decision) => decision.choose === 'rename')?.newName.trim()

const copied = (object: ConfigObject, name: string): ConfigObject => ({
  ...object,
  name,
  naturalKey: nameKey(name),
  protection: 'none',
  data: { ...object.data, name },
})

/**
 * Gives objects that the user wants copied or renamed their new names, as if the source had them under
 * these, and those whose name the destination keeps theirs: all that refers to them then means the same.
 * Decisions may name them either way.
 */
export const withNewNames = (
  original: ObjectIndex,
  decisionFor: DecisionsFor,
  models: KindModels,
  remembered: Remembered,
): NamedSource => {
  const newName = (object: ConfigObject): ConfigObject | undefined => {
    const model = models.get(object.kind)
    if (!model) return undefined
    const decisions = decisionFor(object)
    const copy = copyNameOf(decisions)
    if (copy !== undefined) return canBeCopied(model, object) ? copied(object, copy) : undefined
    const name = wantedNameOf(decisions) ?? remembered.keptNameOf(object, decisions)
    const isNew = name !== undefined && name !== object.name && canBeRenamed(model, object)
    return isNew ? renamed(object, name) : undefined
  }
  const changed = new Map(
    original.objects.flatMap((object) => {
      const named = newName(object)
      return named ? [[stepIdOf(object), named] as const] : []
    }),
  )
  const originalOf = (object: ConfigObject): ConfigObject =>
    original.get(object.kind, object.id) ?? object
  if (changed.size === 0) return { source: original, decisionFor, originalOf }
  const source = indexObjects({
    objects: original.objects.map((object) => changed.get(stepIdOf(object)) ?? object),
  })
  return {
    source,
    originalOf,
    decisionFor: (object) => {
      const all = changed.has(stepIdOf(object))
        ? [...decisionFor(originalOf(object)), ...decisionFor(object)]
        : decisionFor(object)
      return [...new Set(all)]
    },
  }
}
