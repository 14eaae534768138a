import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { Reply } from '../http/reply.ts'
import { visibleProject } from '../projects/access.ts'
import { pathOwner, pathType } from './owners.ts'
import { type AvatarOwner, avatars } from './state.ts'
import { drawSystemAvatar, isSystemAvatar, systemAvatarIds } from './system-avatars.ts'

const sizes = ['xsmall', 'small', 'medium', 'large', 'xlarge']

function checkQuery({ query }: Context): void {
  const size = query.get('size')
  const format = query.get('format')
  if (size !== null && !sizes.includes(size)) refuse(400, `The size '${size}' is not valid.`)
  if (format !== null && format !== 'png' && format !== 'svg') {
    refuse(400, `The format '${format}' is not valid.`)
  }
}

function picture(context: Context, type: AvatarOwner, id: string): Reply {
  checkQuery(context)
  if (isSystemAvatar(type, id)) {
    return { status: 200, body: drawSystemAvatar(id), contentType: 'image/svg+xml' }
  }
  const avatar = avatars.of(context.site)[id]
  if (avatar === undefined || avatar.type !== type) refuse(404, 'The avatar was not found.')
  if (type === 'project') visibleProject(context, avatar.ownerId)
  const { image, contentType } = avatar
  return { status: 200, body: Buffer.from(image, 'base64'), contentType }
}

/** The picture of one avatar. Those of Jira are drawn, uploaded ones are as they were sent. */
export function viewAvatar(context: Context): Reply {
  return picture(context, pathType(context), context.params.id ?? '')
}

/** The picture that an owner shows. */
export function viewOwner(context: Context): Reply {
  const { type, shownId } = pathOwner(context)
  return picture(context, type, shownId ?? systemAvatarIds(type)?.[0] ?? '')
}

/** The picture of owners that chose none. */
export function viewDefault(context: Context): Reply {
  const type = pathType(context)
  return picture(context, type, systemAvatarIds(type)?.[0] ?? '')
}
