import { crc32 } from 'node:zlib'
import type { Context } from '../http/context.ts'
import { Refusal, refuse } from '../http/errors.ts'
import { queryInteger } from '../http/paging.ts'
import { decodePng } from './decode-png.ts'
import { encodePng } from './encode-png.ts'
import { type ImageSize, imageSize } from './image-size.ts'
import { cutAndScale, drawPattern, type Square } from './pixels.ts'
import { type Avatar, type AvatarOwner, addAvatar } from './state.ts'

const contentTypes = ['image/png', 'image/gif', 'image/jpeg', 'image/jpg']

/** Uploads from elsewhere than an own page need the header, against forged requests. */
function refuseForged(context: Context): void {
  if (context.uncheckedToken) return
  throw new Refusal({
    status: 403,
    body: 'XSRF check failed',
    contentType: 'text/plain;charset=UTF-8',
  })
}

/** What to cut out; without `size` the largest square at the top left. */
function readCrop(context: Context, { width, height }: ImageSize, needsSize: boolean): Square {
  const x = queryInteger(context, 'x', 0)
  const y = queryInteger(context, 'y', 0)
  if (needsSize && !context.query.has('size')) refuse(400, 'The cropSize has to be provided.')
  const size = queryInteger(context, 'size', Math.min(width, height))
  const isInside = x >= 0 && y >= 0 && size > 0 && x + size <= width && y + size <= height
  if (!isInside) refuse(400, 'The crop area extends beyond the edge of the image.')
  return { x, y, size }
}

/** Side of the largest picture that Jira makes of an upload. */
const largest = 48

/** Cut, scaled and encoded anew. What the twin cannot decode becomes a pattern of its own. */
function encodeAnew(bytes: Buffer, crop: Square): string {
  const pixels = decodePng(bytes)
  const avatar =
    pixels === undefined ? drawPattern(crc32(bytes), largest) : cutAndScale(pixels, crop, largest)
  return encodePng(avatar, `encoded from ${crc32(bytes)}`).toString('base64')
}

/**
 * Takes an image as an avatar of an owner: JPEG, GIF or PNG, with the header that switches the XSRF
 * check off.
 */
export function takeUpload(
  context: Context,
  type: AvatarOwner,
  ownerId: string,
  needsSize: boolean,
): Avatar {
  refuseForged(context)
  const { upload } = context
  if (upload === undefined || upload.bytes.length === 0) {
    return refuse(400, 'An image has to be provided.')
  }
  const { contentType, bytes } = upload
  if (!contentTypes.includes(contentType)) {
    return refuse(400, `The image type '${contentType}' is not supported.`)
  }
  const size = imageSize(bytes) ?? refuse(400, 'The image cannot be read.')
  const crop = readCrop(context, size, needsSize)
  const image = encodeAnew(bytes, crop)
  return addAvatar(context.site, { type, ownerId, contentType: 'image/png', image })
}
