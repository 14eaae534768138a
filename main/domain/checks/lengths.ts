import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { memberPattern } from '../collections.ts'
import type { Finding, KindModel } from '../kind-model.ts'

interface PlacedText {
  readonly path: string
  readonly text: string
}

/** The texts at a pattern, in which `*` stands for every element of a list, and where they stand. */
const textsAt = (
  value: Json | undefined,
  [step, ...rest]: readonly string[],
  path = '',
): readonly PlacedText[] => {
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : []
  if (step === '*') {
    return isJsonList(value)
      ? value.flatMap((element, at) => textsAt(element, rest, memberPattern(path, String(at))))
      : []
  }
  return isJsonObject(value) ? textsAt(value[step], rest, memberPattern(path, step)) : []
}

/**
 * Texts that are longer than Jira takes them (hazards 1.4). What the destination has already in the
 * same sort of place was taken some day, and is not sent again as a change.
 */
export const checkLengths = (
  { longest }: Pick<KindModel, 'longest'>,
  wanted: JsonObject,
  there: JsonObject | undefined,
): readonly Finding[] =>
  Object.entries(longest ?? {}).flatMap(([pattern, limit]) => {
    const steps = pattern.split('.')
    const taken = new Set(textsAt(there, steps).map(({ text }) => text))
    return textsAt(wanted, steps)
      .filter(({ text }) => text.length > limit && !taken.has(text))
      .map(({ path, text }) => ({
        code: 'limit-exceeded' as const,
        path,
        details: [`${text.length} > ${limit}`],
      }))
  })
