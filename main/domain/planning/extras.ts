import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ExtraElement } from '#contract/model/plan'
import { isReference } from '#contract/model/reference'
import {
  collectionAt,
  elementPath,
  elementPattern,
  keyedElements,
  memberPattern,
} from '../collections.ts'
import type { Collection, KindModel } from '../kind-model.ts'
import { placedOnce } from './placed-once.ts'
import { fateOfElement } from './removals.ts'

interface Place {
  readonly path: string
  readonly pattern: string
}

/**
 * The list elements that only the destination has, each with its place and how it can go. They stay
 * unless the user ticks them. What is inside of one goes with it and is not told by itself; nor is
 * where things are drawn.
 */
export const extrasOf = (
  source: JsonObject,
  destination: JsonObject,
  { collections, drawing = [] }: Pick<KindModel, 'collections' | 'drawing'>,
): readonly ExtraElement[] => {
  const placed = placedOnce(source, collections)

  const inList = (
    wanted: ReadonlyMap<string, Json>,
    present: ReadonlyMap<string, Json>,
    collection: Collection,
    { path, pattern }: Place,
  ): readonly ExtraElement[] =>
    [...present].flatMap(([key, element]) => {
      if (!wanted.has(key)) {
        const isElsewhere = placed.get(pattern)?.has(key) === true
        return isElsewhere ? [] : [{ path, element, how: fateOfElement(element, collection) }]
      }
      const below = elementPath(path, element, collection)
      return inValue(wanted.get(key), element, { path: below, pattern: elementPattern(pattern) })
    })

  const inValue = (
    from: Json | undefined,
    there: Json | undefined,
    place: Place,
  ): readonly ExtraElement[] => {
    const collection = collectionAt(collections, place.pattern)
    if (drawing.includes(place.pattern)) return []
    if (isJsonList(from) && isJsonList(there) && collection) {
      if (collection.whole) return []
      const [wanted, present] = [keyedElements(from, collection), keyedElements(there, collection)]
      return inList(wanted, present, collection, place)
    }
    if (!isJsonObject(from) || !isJsonObject(there) || isReference(from)) return []
    return Object.keys(from).flatMap((name) =>
      inValue(from[name], there[name], {
        path: memberPattern(place.path, name),
        pattern: memberPattern(place.pattern, name),
      }),
    )
  }

  return inValue(source, destination, { path: '', pattern: '' })
}
