import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'
import { isSystemAvatar } from './system-avatars.ts'

/** What can have an avatar that somebody uploaded. */
export type AvatarOwner = 'project' | 'issuetype' | 'priority'

/** An uploaded picture. */
export interface Avatar {
  readonly id: string
  readonly type: AvatarOwner
  readonly ownerId: string
  readonly contentType: string
  /** In base64: the square that was cut out of what was sent, 48 by 48. */
  readonly image: string
}

/** Uploaded avatars by id. */
export const avatars = defineSlice('avatars', (): Record<string, Avatar> => ({}))

/** The next id that none of Jira's own avatars has. */
function freeId(site: Pick<Site, 'state'>, type: AvatarOwner): string {
  const id = nextId(site, 'avatar')
  return isSystemAvatar(type, id) ? freeId(site, type) : id
}

/** Keeps an uploaded avatar. */
export function addAvatar(site: Pick<Site, 'state'>, details: Omit<Avatar, 'id'>): Avatar {
  const avatar: Avatar = { ...details, id: freeId(site, details.type) }
  avatars.of(site)[avatar.id] = avatar
  return avatar
}

/** The uploaded avatars of one owner. */
export function avatarsOf(
  site: Pick<Site, 'state'>,
  type: AvatarOwner,
  ownerId: string,
): readonly Avatar[] {
  return Object.values(avatars.of(site)).filter(
    (avatar) => avatar.type === type && avatar.ownerId === ownerId,
  )
}

/** Whether an owner may show this avatar: one of Jira's, or one uploaded for it. */
export function mayShow(
  site: Pick<Site, 'state'>,
  type: AvatarOwner,
  ownerId: string | undefined,
  id: string,
): boolean {
  if (isSystemAvatar(type, id)) return true
  const avatar = avatars.of(site)[id]
  return avatar !== undefined && avatar.type === type && avatar.ownerId === ownerId
}

/** Forgets the avatars of an owner that is gone. */
export function forgetAvatars(site: Pick<Site, 'state'>, type: AvatarOwner, ownerId: string): void {
  for (const { id } of avatarsOf(site, type, ownerId)) delete avatars.of(site)[id]
}
