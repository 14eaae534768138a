import { isJsonList, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { StepRun } from './step-run.ts'

/** An object without what this run has made, which joins some lists by itself. */
export const withoutOwn = (
  { model, created }: Pick<StepRun, 'model' | 'created'>,
  data: JsonObject,
): JsonObject => {
  const growing = model.collections.filter(({ grows, joinsDefault }) => grows || joinsDefault)
  if (growing.length === 0) return data
  const own = created()
  const isOwn = (element: Json): boolean => isReference(element) && own.has(element.id)
  return {
    ...data,
    ...Object.fromEntries(
      growing.flatMap(({ path }) => {
        const list = data[path]
        return isJsonList(list) ? [[path, list.filter((element) => !isOwn(element))]] : []
      }),
    ),
  }
}
