import type { Decision } from '#contract/model/decision'
import type { Json, JsonObject } from '#contract/model/json'
import type { Divergence, ExtraElement } from '#contract/model/plan'
import { sameJson } from '../canonical-json.ts'
import { collectionAt, elementPath, patternOfPath } from '../collections.ts'
import { mergeThreeWay, type ThreeWayPlace } from '../deployment/three-way.ts'
import type { Collection, KindModel } from '../kind-model.ts'

/** What an object shall be when the changes of both sites are put together. */
export interface MergedChanges {
  readonly data: JsonObject
  readonly divergences: readonly Divergence[]
}

/** The states that are put together, all in destination terms. */
export interface ChangedStates {
  /** When both sites were last equal. */
  readonly base: JsonObject
  /** The destination's object as it is. */
  readonly there: JsonObject
  /** What the source wants it to be, with what only the destination has. */
  readonly wanted: JsonObject
  /** What the user ticked to be taken out: that goes, whoever made it. */
  readonly removed: readonly ExtraElement[]
}

/** Places of what is taken out or switched off. */
const placesOf = (
  removed: readonly ExtraElement[],
  collections: readonly Collection[],
): readonly string[] =>
  removed.flatMap(({ path, element }) => {
    const collection = collectionAt(collections, patternOfPath(path))
    if (!collection) return []
    const place = elementPath(path, element, collection)
    return collection.disabledBy === undefined
      ? [place]
      : [place, `${place}.${collection.disabledBy}`]
  })

const held = (name: 'base' | 'here' | 'there', value: Json | undefined) =>
  value === undefined ? {} : { [name]: value }

const sideOf = ({ isConflict, changedThere, staysThere }: ThreeWayPlace): Divergence['side'] => {
  if (staysThere) return 'there'
  if (isConflict) return 'both'
  return changedThere ? 'there' : 'here'
}

/** Whose state a place has as long as nobody says otherwise. */
const usual = { here: 'here', there: 'there', both: null } as const

/**
 * Puts the changes of both sites together: what only one of them changed since they were equal stays
 * changed, and a place that both changed is as the user decided, or as the destination has it until
 * then. The user may also decide against what only one of them changed.
 */
export const mergeChanges = (
  { base, there, wanted, removed }: ChangedStates,
  { collections, drawing = [] }: Pick<KindModel, 'collections' | 'drawing'>,
  decisions: readonly Decision[],
): MergedChanges => {
  const chosen = new Map(
    decisions
      .flatMap((decision) => (decision.choose === 'merge' ? decision.members : []))
      .map(({ path, take }) => [path, take] as const),
  )
  const taking = (side: 'here' | 'there') =>
    [...chosen].flatMap(([path, take]) => (take === side ? [path] : []))
  const gone = new Set(placesOf(removed, collections))
  const { merged, places } = mergeThreeWay(
    // Of what the base does not know, nobody can say who changed it: it comes from the source.
    { before: { ...there, ...base }, now: there, wanted },
    collections,
    [...taking('here'), ...gone],
    taking('there'),
  )
  const isTold = ({ path, now, wanted: here }: ThreeWayPlace): boolean =>
    !gone.has(path) &&
    !(now === undefined ? here === undefined : here !== undefined && sameJson(now, here)) &&
    !drawing.some((pattern) => patternOfPath(path).startsWith(pattern))
  return {
    data: merged,
    divergences: places.filter(isTold).map((place): Divergence => {
      const side = sideOf(place)
      const { path, before, wanted: here, now } = place
      return {
        path,
        side,
        ...held('base', before),
        ...held('here', here),
        ...held('there', now),
        taken: place.staysThere ? 'there' : (chosen.get(path) ?? usual[side]),
      }
    }),
  }
}
