import type { ConfigObject } from '#contract/model/config-object'
import type { Skipped } from '#contract/model/plan'
import type { DecisionsFor } from './decision-index.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'
import type { Uses } from './uses.ts'

/**
 * Objects that a plan leaves out, by step id, each with the name of the skipped object without which
 * it cannot be; empty where the user decided it.
 */
export type Skips = ReadonlyMap<string, string>

/** What the user wants to do without. */
export const decidedSkips = (source: ObjectIndex, decisionFor: DecisionsFor): Skips =>
  new Map(
    source.objects.flatMap((object) =>
      decisionFor(object).some(({ choose }) => choose === 'skip')
        ? [[stepIdOf(object), ''] as const]
        : [],
    ),
  )

/** Whether an object is left out; the parts of one go with it. */
export const skipsIn =
  (skips: Skips, source: ObjectIndex) =>
  (object: ConfigObject): boolean => {
    if (skips.size === 0) return false
    if (skips.has(stepIdOf(object))) return true
    const owner = object.owner && source.get(object.owner.kind, object.owner.id)
    return owner !== undefined && skipsIn(skips, source)(owner)
  }

/** What objects use besides what is left out, which pulls nothing in. */
export const usesBesides =
  (uses: Uses, skips: (object: ConfigObject) => boolean): Uses =>
  (object) =>
    uses(object).filter((used) => !skips(used.object))

/** What a plan tells of the objects that it leaves out. */
export const tellSkipped = (skips: Skips, source: ObjectIndex): readonly Skipped[] =>
  source.objects.flatMap((object) => {
    const because = skips.get(stepIdOf(object))
    if (because === undefined) return []
    const { kind, id, name, owner } = object
    const ownerName = (owner && source.get(owner.kind, owner.id)?.name) ?? ''
    return [{ kind, id, name, ownerName, because }]
  })
