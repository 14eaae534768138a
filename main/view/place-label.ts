import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { wordMember } from '#contract/wording/member-wording'
import { collectionAt, elementPath, memberPattern, patternOfPath } from '#domain/collections'
import type { KindModel } from '#domain/kind-model'
import type { Describe } from './describe.ts'

type Naming = Pick<KindModel, 'collections'>

/** The part of a value that a segment of a path means. */
const below = (
  value: Json | undefined,
  path: string,
  segment: string,
  { collections }: Naming,
): Json | undefined => {
  if (!segment.startsWith('~')) return isJsonObject(value) ? value[segment] : undefined
  const collection = collectionAt(collections, patternOfPath(path))
  if (!isJsonList(value) || collection === undefined) return undefined
  return value.find((element) => elementPath(path, element, collection) === `${path}.${segment}`)
}

/** The member that a path leads into. */
export const memberOf = (path: string): string =>
  path.split('.').findLast((segment) => !segment.startsWith('~')) ?? ''

/**
 * A place in words, `Tabs › Details › Fields`: elements of lists by what they are called in any of
 * the states, what stands at the place itself by `held`, where none of the states has it.
 */
export const placeLabel = (
  path: string,
  states: readonly (Json | undefined)[],
  model: Naming,
  describe: Describe,
  held?: Json | undefined,
): string => {
  let values = states
  let so = ''
  let member = ''
  const segments = path.split('.')
  const words = segments.map((segment, at) => {
    values = values.map((value) => below(value, so, segment, model))
    so = memberPattern(so, segment)
    if (!segment.startsWith('~')) {
      member = segment
      return wordMember(segment)
    }
    const found = values.find((value) => value !== undefined)
    return describe.value(found ?? (at === segments.length - 1 ? held : undefined), member)
  })
  return words.filter((word) => word !== '').join(' › ')
}
