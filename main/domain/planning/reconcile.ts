import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isUploadedPicture } from '#contract/model/picture'
import { isReference } from '#contract/model/reference'
import { isTextWithReferences } from '#contract/model/text-with-references'
import {
  collectionAt,
  elementPath,
  elementPattern,
  keyedElements,
  memberPattern,
} from '../collections.ts'
import type { Collection } from '../kind-model.ts'
import { isUnseen } from '../unseen.ts'
import { insertNew, sameRelativeOrder } from './element-order.ts'
import { type PlacedOnce, placedOnce } from './placed-once.ts'
import { disabled, type FateOf, fatesFrom } from './removals.ts'

const orderOf = (
  collection: Collection,
  source: readonly string[],
  destination: readonly string[],
): readonly string[] => {
  const ofSource = new Set(source)
  const ofDestination = new Set(destination)
  if (collection.order === 'unordered') {
    return [...destination, ...source.filter((key) => !ofDestination.has(key))]
  }
  if (sameRelativeOrder(source, destination)) return insertNew(destination, source)
  return [...source, ...destination.filter((key) => !ofSource.has(key))]
}

interface Rules {
  readonly collections: readonly Collection[]
  /** Keys of the source's elements of lists whose elements stand once in an object, by pattern. */
  readonly placed: PlacedOnce
  /** What becomes of elements that only the destination has. */
  readonly fateOf: FateOf
}

interface Place {
  readonly path: string
  readonly pattern: string
}

const reconcileList = (
  source: readonly Json[],
  destination: readonly Json[],
  collection: Collection,
  rules: Rules,
  { path, pattern }: Place,
): readonly Json[] => {
  if (collection.whole) return source
  const wanted = keyedElements(source, collection)
  const elsewhere = rules.placed.get(pattern)
  const present = new Map(
    [...keyedElements(destination, collection)].flatMap(([key, element]) => {
      if (wanted.has(key)) return [[key, element] as const]
      const fate = rules.fateOf(path, element, collection)
      if (elsewhere?.has(key) || fate === 'remove') return []
      return [[key, fate === 'disable' ? disabled(element, collection) : element] as const]
    }),
  )
  const order = orderOf(collection, [...wanted.keys()], [...present.keys()])
  return order.map((key) => {
    const fromSource = wanted.get(key)
    const fromDestination = present.get(key)
    if (fromSource === undefined) return fromDestination ?? null
    if (fromDestination === undefined) return fromSource
    return reconcileValue(fromSource, fromDestination, rules, {
      path: elementPath(path, fromDestination, collection),
      pattern: elementPattern(pattern),
    })
  })
}

const reconcileValue = (
  source: Json,
  destination: Json | undefined,
  rules: Rules,
  place: Place,
): Json => {
  // What the source does not show stays as it is.
  if (isUnseen(source)) return destination ?? source
  const collection = collectionAt(rules.collections, place.pattern)
  if (isJsonList(source) && isJsonList(destination) && collection) {
    return reconcileList(source, destination, collection, rules, place)
  }
  if (isReference(source) || isReference(destination) || isTextWithReferences(source)) return source
  if (isUploadedPicture(source)) return isUploadedPicture(destination) ? destination : source
  if (isJsonObject(source) && isJsonObject(destination)) {
    return reconcileObject(source, destination, rules, place)
  }
  return source
}

const reconcileObject = (
  source: JsonObject,
  destination: JsonObject,
  rules: Rules,
  { path, pattern }: Place,
): JsonObject => ({
  ...destination,
  ...Object.fromEntries(
    Object.entries(source).map(([name, value]) => [
      name,
      reconcileValue(value, destination[name], rules, {
        path: memberPattern(path, name),
        pattern: memberPattern(pattern, name),
      }),
    ]),
  ),
})

/**
 * What a destination object shall be: the source's data (already in destination terms), plus the
 * list elements that only the destination has, except those that the user ticked: nothing else is
 * ever deleted. Reconciling again with the result changes nothing, so a plan after a deployment is
 * empty.
 */
export const reconcile = (
  source: JsonObject,
  destination: JsonObject,
  collections: readonly Collection[],
  removals: Parameters<typeof fatesFrom>[0] = [],
): JsonObject => {
  const placed = placedOnce(source, collections)
  const rules = { collections, placed, fateOf: fatesFrom(removals) }
  return reconcileObject(source, destination, rules, { path: '', pattern: '' })
}
