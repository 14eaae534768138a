import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isUploadedPicture } from '#contract/model/picture'
import type { MemberChange } from '#contract/model/plan'
import { isReference } from '#contract/model/reference'
import { isSecretMark } from '#contract/model/secret'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { sameJson } from '../canonical-json.ts'
import { collectionAt, elementPattern, keyedElements, memberPattern } from '../collections.ts'
import type { Collection } from '../kind-model.ts'
import { isUnseen } from '../unseen.ts'

interface Place {
  readonly path: string
  readonly pattern: string
}

const change = (path: string, before: Json | undefined, after: Json | undefined): MemberChange => ({
  path,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})

/** Values that are compared as a whole: references, and texts with references in them. */
const isWhole = (value: Json): boolean => isReference(value) || isTextWithReferences(value)

const listChanges = (
  before: readonly Json[],
  after: readonly Json[],
  collection: Collection,
  collections: readonly Collection[],
  place: Place,
): readonly MemberChange[] => {
  const old = keyedElements(before, collection)
  const wanted = keyedElements(after, collection)
  const keys = [...wanted.keys()]
  const ofElements = keys.flatMap((key, at) =>
    valueChanges(old.get(key), wanted.get(key), collections, {
      path: `${place.path}.${at}`,
      pattern: elementPattern(place.pattern),
    }),
  )
  const gone = [...old].flatMap(([key, element], at) => (wanted.has(key) ? [] : [{ element, at }]))
  const kept = keys.filter((key) => old.has(key))
  const moved =
    collection.order === 'ordered' &&
    !sameJson(
      [...old.keys()].filter((key) => wanted.has(key)),
      kept,
    )
  const shrunk = collection.whole === true && gone.length > 0
  const reordered = moved || shrunk ? [change(place.path, before, after)] : []
  const taken = shrunk
    ? []
    : gone.map(({ element, at }) => change(`${place.path}.${at}`, element, undefined))
  return [...ofElements, ...taken, ...reordered]
}

const valueChanges = (
  before: Json | undefined,
  after: Json | undefined,
  collections: readonly Collection[],
  place: Place,
): readonly MemberChange[] => {
  // A secret is not to be seen: what is there may be it, and where it is not, a person is told.
  if (isSecretMark(after) || isUnseen(before) || isUnseen(after)) return []
  // Jira encodes every picture anew, so that bytes tell nothing.
  if (isUploadedPicture(before) && isUploadedPicture(after)) return []
  if (before === undefined || after === undefined) {
    return before === after ? [] : [change(place.path, before, after)]
  }
  const collection = collectionAt(collections, place.pattern)
  if (isJsonList(before) && isJsonList(after) && collection) {
    return listChanges(before, after, collection, collections, place)
  }
  if (isJsonObject(before) && isJsonObject(after) && !isWhole(before) && !isWhole(after)) {
    return memberChangesAt(before, after, collections, place)
  }
  return sameJson(before, after) ? [] : [change(place.path, before, after)]
}

const memberChangesAt = (
  before: JsonObject,
  after: JsonObject,
  collections: readonly Collection[],
  place: Place,
): readonly MemberChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    valueChanges(before[name], after[name], collections, {
      path: memberPattern(place.path, name),
      pattern: memberPattern(place.pattern, name),
    }),
  )

/**
 * The members in which two states of an object differ, each with its place, for people to read and
 * to tell an update from no change. The order of an unordered list is no difference.
 */
export const memberChanges = (
  before: JsonObject,
  after: JsonObject,
  collections: readonly Collection[],
): readonly MemberChange[] => memberChangesAt(before, after, collections, { path: '', pattern: '' })
