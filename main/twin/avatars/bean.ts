import type { Context } from '../http/context.ts'
import { avatarUrls } from '../users/bean.ts'
import { type AvatarOwner, avatarsOf } from './state.ts'
import { systemAvatarIds } from './system-avatars.ts'

function avatarBean(
  context: Context,
  type: string,
  id: string,
  ownerId: string | undefined,
  shownId: string | undefined,
) {
  return {
    id,
    ...(ownerId === undefined ? {} : { owner: ownerId }),
    isSystemAvatar: ownerId === undefined,
    isSelected: id === shownId,
    isDeletable: ownerId !== undefined,
    urls: avatarUrls(context, type, id),
  }
}

/** Jira's own avatars of a type; `shownId` is the one that the owner shows. */
export function systemBeans(context: Context, type: string, shownId?: string) {
  const ids = systemAvatarIds(type) ?? []
  return ids.map((id) => avatarBean(context, type, id, undefined, shownId))
}

/** An uploaded avatar. */
export function customBean(
  context: Context,
  type: AvatarOwner,
  id: string,
  ownerId: string,
  shownId: string | undefined,
) {
  return avatarBean(context, type, id, ownerId, shownId)
}

/** All avatars that an owner may show, those of Jira and its own apart. */
export function ownerBeans(
  context: Context,
  type: AvatarOwner,
  ownerId: string,
  shownId: string | undefined,
) {
  return {
    system: systemBeans(context, type, shownId),
    custom: avatarsOf(context.site, type, ownerId).map(({ id }) =>
      customBean(context, type, id, ownerId, shownId),
    ),
  }
}
