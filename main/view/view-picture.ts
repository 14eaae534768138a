import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isPicture, isUploadedPicture, pictureSize } from '#contract/model/picture'
import type { MemberView, PictureView } from '#contract/model/step-detail'
import { pictureWording } from '#contract/wording/picture-wording'

/** A picture for people: one of Jira's by its number, an uploaded one with its bytes to look at. */
export const viewPicture = (value: Json | undefined): PictureView | null => {
  if (isPicture(value)) {
    const { $picture: type, bytes } = value
    const text = pictureWording.uploaded(type, pictureSize(value))
    return { text, address: `data:${type};base64,${bytes}` }
  }
  if (isUploadedPicture(value)) return { text: pictureWording.unseen, address: '' }
  return typeof value === 'string' ? { text: pictureWording.ofJira(value), address: '' } : null
}

const named = (picture: PictureView | null): PictureView | null =>
  picture && { ...picture, address: '' }

/** A member in words, without the bytes of pictures: for a file that many people read. */
export const inWordsOnly = (member: MemberView): MemberView => {
  const { value } = member
  return value.shape === 'picture'
    ? { ...member, value: { ...value, before: named(value.before), after: named(value.after) } }
    : member
}

/** An object's data without the bytes of pictures, which nobody can read. */
export const withoutBytes = (data: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isJsonObject(value) && isPicture(value)
        ? { $picture: value.$picture, bytes: pictureWording.size(pictureSize(value)) }
        : value,
    ]),
  )
