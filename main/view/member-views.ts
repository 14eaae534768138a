import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isUploadedPicture } from '#contract/model/picture'
import { isReference } from '#contract/model/reference'
import type { MemberView } from '#contract/model/step-detail'
import { wordMember } from '#contract/wording/member-wording'
import { changeOf } from '#domain/change-of'
import { collectionAt, elementPattern, memberPattern } from '#domain/collections'
import type { Collection, KindModel } from '#domain/kind-model'
import { isUnseen } from '#domain/unseen'
import { type Describe, inlineLists } from './describe.ts'
import { listView, pairElements } from './list-view.ts'
import { viewPicture } from './view-picture.ts'

interface Place {
  readonly path: string
  readonly pattern: string
  readonly label: string
  readonly member: string
}

const below = (place: Place | undefined, member: string): Place => ({
  path: memberPattern(place?.path ?? '', member),
  pattern: memberPattern(place?.pattern ?? '', member),
  label: place === undefined ? wordMember(member) : `${place.label} › ${wordMember(member)}`,
  member,
})

const isNothing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (isJsonList(value) && value.length === 0)

const listOf = (value: Json | undefined): readonly Json[] => (isJsonList(value) ? value : [])

const isPlainObject = (value: Json | undefined): value is JsonObject =>
  isJsonObject(value) && !isReference(value)

/** A picture beside whatever stands in its place: one of Jira's goes by its number. */
const pictureMember = (
  was: Json | undefined,
  is: Json | undefined,
  { path, label }: Pick<Place, 'path' | 'label'>,
): MemberView => ({
  path,
  label,
  change: isUploadedPicture(was) && isUploadedPicture(is) ? 'same' : changeOf(was, is),
  value: { shape: 'picture', before: viewPicture(was), after: viewPicture(is) },
})

/** Shows two states of an object member by member, all of it in words. */
export const memberViews = (
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  model: Pick<KindModel, 'collections' | 'drawing'>,
  describe: Describe,
): readonly MemberView[] => {
  const collectionOf = ({ pattern }: Place): Collection =>
    collectionAt(model.collections, pattern) ?? {
      path: pattern,
      identity: 'element',
      order: 'ordered',
    }
  const isDrawn = ({ pattern }: Place): boolean => model.drawing?.includes(pattern) === true

  const nestedLists = (was: Json | undefined, is: Json | undefined, place: Place) => {
    const [old, wanted] = [isPlainObject(was) ? was : {}, isPlainObject(is) ? is : {}]
    const title = describe.value(is ?? was, place.member)
    const inside: Place = { ...place, label: `${place.label} › ${title}` }
    return [...new Set([...Object.keys(wanted), ...Object.keys(old)])]
      .filter((member) => isJsonList(old[member]) || isJsonList(wanted[member]))
      .filter((member) => !inlineLists.includes(member))
      .flatMap((member) =>
        valueViews(
          isPlainObject(was) ? old[member] : undefined,
          isPlainObject(is) ? wanted[member] : undefined,
          below(inside, member),
        ),
      )
  }

  const listViews = (was: Json | undefined, is: Json | undefined, place: Place) => {
    const collection = collectionOf(place)
    const pairs = pairElements(listOf(was), listOf(is), collection)
    const nested = pairs.flatMap((pair) =>
      nestedLists(pair.before, pair.after, {
        ...place,
        path: `${place.path}.${describe.value(pair.after ?? pair.before, place.member)}`,
        pattern: elementPattern(place.pattern),
      }),
    )
    return [listView(place, listOf(was), listOf(is), collection, describe), ...nested]
  }

  const valueViews = (
    was: Json | undefined,
    is: Json | undefined,
    place: Place,
  ): readonly MemberView[] => {
    if ((isNothing(was) && isNothing(is)) || isDrawn(place)) return []
    // What one of the two does not show is no difference, as in a plan.
    if (isUnseen(was) || isUnseen(is)) return []
    if (isUploadedPicture(was) || isUploadedPicture(is)) return [pictureMember(was, is, place)]
    if (isJsonList(was) || isJsonList(is)) return listViews(was, is, place)
    if ((isPlainObject(was) || was == null) && (isPlainObject(is) || is == null)) {
      return objectViews(
        isPlainObject(was) ? was : undefined,
        isPlainObject(is) ? is : undefined,
        place,
      )
    }
    const text = (value: Json | undefined) =>
      value === undefined ? null : describe.value(value, place.member)
    return [
      {
        path: place.path,
        label: place.label,
        change: changeOf(was, is),
        value: { shape: 'text', before: text(was), after: text(is) },
      },
    ]
  }

  const objectViews = (
    was: JsonObject | undefined,
    is: JsonObject | undefined,
    place?: Place,
  ): readonly MemberView[] =>
    [...new Set([...Object.keys(is ?? {}), ...Object.keys(was ?? {})])].flatMap((member) =>
      valueViews(was?.[member], is?.[member], below(place, member)),
    )

  return objectViews(before, after)
}
