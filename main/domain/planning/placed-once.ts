import { isJsonList, type JsonObject } from '#contract/model/json'
import { keyedElements, valuesAt } from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/** Keys of elements that may stand in only one of an object's lists, by the pattern of the lists. */
export type PlacedOnce = ReadonlyMap<string, ReadonlySet<string>>

/** Where such elements stand on the source. */
export const placedOnce = (source: JsonObject, collections: readonly Collection[]): PlacedOnce =>
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
