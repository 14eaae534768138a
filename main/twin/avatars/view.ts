import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { Reply } from '../http/reply.ts'
import { holdsProjectPermission, visibleProject } from '../projects/access.ts'
import { livingProjects } from '../projects/state.ts'
import { issueTypeIdsOf } from '../workflow-schemes/resolve.ts'
import { decodePng } from './decode-png.ts'
import { encodePng } from './encode-png.ts'
import { pathOwner, pathType } from './owners.ts'
import { cutAndScale } from './pixels.ts'
import { type AvatarOwner, avatars } from './state.ts'
import { drawSystemAvatar, isSystemAvatar, systemAvatarIds } from './system-avatars.ts'

/** Sides of the pictures that Jira makes of an upload; of its own ones there is a larger one too. */
const sides: Readonly<Record<string, number>> = { xsmall: 16, small: 24, medium: 32, large: 48 }

const sizes = [...Object.keys(sides), 'xlarge']

function checkQuery({ query }: Context): void {
  const size = query.get('size')
  const format = query.get('format')
  if (size !== null && !sizes.includes(size)) refuse(400, `The size '${size}' is not valid.`)
  if (format !== null && format !== 'png' && format !== 'svg') {
    refuse(400, `The format '${format}' is not valid.`)
  }
}

/** Icons of issue types are for those who may see a project that uses the type. */
function isUsedInSight({ site, caller }: Context, issueTypeId: string): boolean {
  return livingProjects(site).some(
    (project) =>
      issueTypeIdsOf(site, project).includes(issueTypeId) &&
      holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS'),
  )
}

function inSize({ query }: Context, id: string, image: Buffer): Buffer {
  const side = sides[query.get('size') ?? 'large']
  if (side === undefined) return refuse(404, 'The avatar was not found in this size.')
  const pixels = side === sides.large ? undefined : decodePng(image)
  if (pixels === undefined) return image
  const whole = { x: 0, y: 0, size: pixels.width }
  return encodePng(cutAndScale(pixels, whole, side), `avatar ${id}`)
}

function picture(context: Context, type: AvatarOwner, id: string): Reply {
  checkQuery(context)
  if (isSystemAvatar(type, id)) {
    return { status: 200, body: drawSystemAvatar(id), contentType: 'image/svg+xml' }
  }
  const avatar = avatars.of(context.site)[id]
  if (avatar === undefined || avatar.type !== type) refuse(404, 'The avatar was not found.')
  if (type === 'project') visibleProject(context, avatar.ownerId)
  if (type === 'issuetype' && !isUsedInSight(context, avatar.ownerId)) {
    refuse(404, 'The avatar was not found.')
  }
  const body = Buffer.from(avatar.image, 'base64')
  return { status: 200, body: inSize(context, id, body), contentType: avatar.contentType }
}

/** The picture of one avatar. Those of Jira are drawn, uploaded ones are PNGs whatever was sent. */
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
