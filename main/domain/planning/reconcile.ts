import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { isTextWithReferences } from '#contract/model/text-with-references'
import {
  collectionAt,
  elementPattern,
  keyedElements,
  memberPattern,
  valuesAt,
} from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/** Whether the keys that both lists have stand in the same order in both. */
const sameRelativeOrder = (one: readonly string[], other: readonly string[]): boolean => {
  const ofOne = new Set(one)
  const ofOther = new Set(other)
  const left = one.filter((key) => ofOther.has(key))
  const right = other.filter((key) => ofOne.has(key))
  return left.every((key, at) => key === right[at])
}

/** The destination's order with each new key put in behind the one it follows on the source. */
const insertNew = (destination: readonly string[], source: readonly string[]): string[] => {
  const present = new Set(destination)
  const behind = new Map<string | undefined, string[]>()
  let anchor: string | undefined
  for (const key of source) {
    if (present.has(key)) anchor = key
    else {
      const run = behind.get(anchor)
      if (run) run.push(key)
      else behind.set(anchor, [key])
    }
  }
  return [undefined, ...destination].flatMap((key) => [
    ...(key === undefined ? [] : [key]),
    ...(behind.get(key) ?? []),
  ])
}

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
  readonly placed: ReadonlyMap<string, ReadonlySet<string>>
}

const reconcileList = (
  source: readonly Json[],
  destination: readonly Json[],
  collection: Collection,
  rules: Rules,
  pattern: string,
): readonly Json[] => {
  if (collection.whole) return source
  const wanted = keyedElements(source, collection)
  const elsewhere = rules.placed.get(pattern)
  const present = new Map(
    [...keyedElements(destination, collection)].filter(
      ([key]) => wanted.has(key) || !elsewhere?.has(key),
    ),
  )
  const order = orderOf(collection, [...wanted.keys()], [...present.keys()])
  return order.map((key) => {
    const fromSource = wanted.get(key)
    const fromDestination = present.get(key)
    if (fromSource === undefined) return fromDestination ?? null
    if (fromDestination === undefined) return fromSource
    return reconcileValue(fromSource, fromDestination, rules, elementPattern(pattern))
  })
}

const reconcileValue = (
  source: Json,
  destination: Json | undefined,
  rules: Rules,
  pattern: string,
): Json => {
  const collection = collectionAt(rules.collections, pattern)
  if (isJsonList(source) && isJsonList(destination) && collection) {
    return reconcileList(source, destination, collection, rules, pattern)
  }
  if (isReference(source) || isReference(destination) || isTextWithReferences(source)) return source
  if (isJsonObject(source) && isJsonObject(destination)) {
    return reconcileObject(source, destination, rules, pattern)
  }
  return source
}

const reconcileObject = (
  source: JsonObject,
  destination: JsonObject,
  rules: Rules,
  pattern: string,
): JsonObject => ({
  ...destination,
  ...Object.fromEntries(
    Object.entries(source).map(([name, value]) => [
      name,
      reconcileValue(value, destination[name], rules, memberPattern(pattern, name)),
    ]),
  ),
})

/** Where elements that may stand in only one of an object's lists stand on the source. */
const placedOnce = (
  source: JsonObject,
  collections: readonly Collection[],
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    collections
      .filter((collection) => collection.once)
      .map((collection) => [
        collection.path,
        new Set(
          valuesAt(source, collection.path.split('.')).flatMap((list) =>
            isJsonList(list) ? [...keyedElements(list, collection).keys()] : [],
          ),
        ),
      ]),
  )

/**
 * What a destination object shall be: the source's data (already in destination terms), plus the
 * list elements that only the destination has, since nothing is deleted that was not ticked.
 * Reconciling again with the result changes nothing, so a plan after a deployment is empty.
 */
export const reconcile = (
  source: JsonObject,
  destination: JsonObject,
  collections: readonly Collection[],
): JsonObject =>
  reconcileObject(source, destination, { collections, placed: placedOnce(source, collections) }, '')
