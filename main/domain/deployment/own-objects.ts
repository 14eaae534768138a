import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isTextReference, type TextReference } from '#contract/model/text-with-references'
import { referencesIn } from '../reference-walk.ts'
import { withoutJoined } from '../without-joined.ts'
import type { StepRun } from './step-run.ts'

const keyOf = ({ $ref, id, as }: TextReference): string => `${as}\n${$ref}\n${id}`

/**
 * An object whose texts call what they name as they did when the plan was made: a field that was
 * renamed since, by this run or by others, changes nothing of the filters that name it.
 */
export const namedAsBefore = (before: JsonObject | undefined, now: JsonObject): JsonObject => {
  const names = new Map(
    referencesIn(before ?? {}).flatMap(({ reference }) =>
      isTextReference(reference) ? [[keyOf(reference), reference.text] as const] : [],
    ),
  )
  if (names.size === 0) return now
  const rename = (value: Json): Json => {
    if (isJsonList(value)) return value.map(rename)
    if (!isJsonObject(value)) return value
    return isTextReference(value)
      ? { ...value, text: names.get(keyOf(value)) ?? value.text }
      : renameIn(value)
  }
  const renameIn = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([member, value]) => [member, rename(value)]))
  return renameIn(now)
}

/** An object without what this run has made, which joins some lists by itself. */
export const withoutOwn = (
  { model, created }: Pick<StepRun, 'model' | 'created'>,
  data: JsonObject,
): JsonObject => withoutJoined(data, model, created())
