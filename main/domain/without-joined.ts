import { isJsonList, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { KindModel } from './kind-model.ts'

/** An object's data without certain other objects in those of its lists that new ones join by themselves. */
export const withoutJoined = (
  data: JsonObject,
  { collections }: Pick<KindModel, 'collections'>,
  joined: ReadonlySet<string>,
): JsonObject => {
  const growing = collections.filter(({ grows, joinsDefault }) => grows || joinsDefault)
  if (growing.length === 0) return data
  const isJoined = (element: Json): boolean => isReference(element) && joined.has(element.id)
  return {
    ...data,
    ...Object.fromEntries(
      growing.flatMap(({ path }) => {
        const list = data[path]
        return isJsonList(list) ? [[path, list.filter((element) => !isJoined(element))]] : []
      }),
    ),
  }
}
