import { crc32 } from 'node:zlib'
import { encodePng } from '../avatars/encode-png.ts'
import { drawPattern } from '../avatars/pixels.ts'
import type { Upload } from '../http/parse-body.ts'

/** A picture that somebody drew for a thing of this name: a PNG of 64 by 64. */
export const pictureFor = (name: string): Upload => ({
  contentType: 'image/png',
  bytes: encodePng(drawPattern(crc32(name), 64), name),
})
