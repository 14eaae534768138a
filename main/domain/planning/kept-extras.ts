import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { collectionAt, elementPattern, keyedElements, memberPattern } from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/** How many elements of a destination list the source does not have; they stay. */
export interface KeptExtras {
  readonly path: string
  readonly count: number
}

const extrasAt = (
  source: Json | undefined,
  destination: Json | undefined,
  collections: readonly Collection[],
  path: string,
  pattern: string,
): readonly KeptExtras[] => {
  const collection = collectionAt(collections, pattern)
  if (isJsonList(source) && isJsonList(destination) && collection) {
    const wanted = keyedElements(source, collection)
    const present = [...keyedElements(destination, collection)]
    const count = collection.whole ? 0 : present.filter(([key]) => !wanted.has(key)).length
    const inside = present.flatMap(([key, element], at) =>
      wanted.has(key)
        ? extrasAt(wanted.get(key), element, collections, `${path}.${at}`, elementPattern(pattern))
        : [],
    )
    return count > 0 ? [{ path, count }, ...inside] : inside
  }
  if (isJsonObject(source) && isJsonObject(destination) && !isReference(source)) {
    return Object.keys(source).flatMap((name) =>
      extrasAt(
        source[name],
        destination[name],
        collections,
        memberPattern(path, name),
        memberPattern(pattern, name),
      ),
    )
  }
  return []
}

/** Where the destination has list elements that the source has not, for the user to know. */
export const keptExtras = (
  source: JsonObject,
  destination: JsonObject,
  collections: readonly Collection[],
): readonly KeptExtras[] => extrasAt(source, destination, collections, '', '')
