import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** The types of pictures that Jira takes (spec: `POST /universal_avatar/type/{type}/owner/{id}`). */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** A picture that somebody uploaded: its bytes stand in the object's data. */
export interface Picture extends JsonObject {
  readonly $picture: PictureType
  /** In base64. */
  readonly bytes: string
}

/** Stands for a picture that somebody uploaded and that Jira does not show, or not as a picture. */
export interface UnseenPicture extends JsonObject {
  readonly $picture: 'unseen'
}

/** A picture whose bytes are not known. */
export const unseenPicture: UnseenPicture = { $picture: 'unseen' }

/**
 * Whether a value stands for an uploaded picture. Any two of them count as the same: Jira cuts,
 * scales and encodes what it is given, so that a copy has other bytes than its original.
 */
export const isUploadedPicture = (value: Json | undefined): value is Picture | UnseenPicture =>
  isJsonObject(value) && typeof value.$picture === 'string'

/** Whether a value is an uploaded picture whose bytes are known. */
export const isPicture = (value: Json | undefined): value is Picture =>
  isUploadedPicture(value) && value.$picture !== 'unseen'

/** How many bytes a picture has: four characters of base64 stand for three of them. */
export const pictureSize = ({ bytes }: Picture): number =>
  (bytes.length / 4) * 3 - (bytes.match(/=*$/)?.[0].length ?? 0)
