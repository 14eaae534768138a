import type { ConfigObject } from '#contract/model/config-object'
import { isPicture, isUploadedPicture } from '#contract/model/picture'
import { type AvatarOwner, addAvatar } from '#twin/avatars/state'
import type { Planting } from './planting.ts'

/**
 * The picture that an object shows, by its id there; undefined where the snapshot tells none. One
 * that was not shown to the snapshot is an empty one, which nobody can see either.
 */
export const plantAvatar = (
  { site }: Planting,
  type: AvatarOwner,
  { id: ownerId, data: { avatar } }: ConfigObject,
): string | undefined => {
  if (!isUploadedPicture(avatar)) return typeof avatar === 'string' ? avatar : undefined
  const [contentType, image] = isPicture(avatar)
    ? [avatar.$picture, avatar.bytes]
    : ['image/png', '']
  return addAvatar(site, { type, ownerId, contentType, image }).id
}
