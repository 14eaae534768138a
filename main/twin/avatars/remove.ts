import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { OwnerOfAvatars } from './owners.ts'
import { avatars } from './state.ts'
import { isSystemAvatar, systemAvatarIds } from './system-avatars.ts'

/**
 * Deletes an uploaded avatar of this owner: 403 for one of Jira's own, 404 for an unknown one. An
 * owner that showed it shows the first of Jira's own from then on.
 */
export function removeAvatar(context: Context, owner: OwnerOfAvatars, id: string): void {
  if (isSystemAvatar(owner.type, id)) refuse(403, 'System avatars cannot be deleted.')
  const all = avatars.of(context.site)
  const avatar = all[id]
  if (avatar?.type !== owner.type || avatar.ownerId !== owner.id) {
    refuse(404, `The avatar '${id}' was not found.`)
  }
  delete all[id]
  if (owner.shownId === id) owner.show(systemAvatarIds(owner.type)?.[0] ?? '')
}
