import type { Picture } from '#contract/model/picture'

/** Width and height of a picture, in pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

const png = (bytes: Buffer): ImageSize | undefined =>
  bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined

const gif = (bytes: Buffer): ImageSize | undefined =>
  bytes.length >= 10 && bytes.toString('latin1', 0, 3) === 'GIF'
    ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
    : undefined

/** Segments of a JPEG that begin a frame, and so tell its size. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpeg = (bytes: Buffer): ImageSize | undefined => {
  for (let at = 2; at + 9 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return undefined
    if (beginsFrame(bytes[at + 1] ?? 0)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
  }
  return undefined
}

const readers = { 'image/png': png, 'image/gif': gif, 'image/jpeg': jpeg }

/** Reads the size of a picture from its head; undefined where its bytes are not of its type. */
export const imageSize = ({ $picture, bytes }: Picture): ImageSize | undefined => {
  const size = readers[$picture](Buffer.from(bytes, 'base64'))
  return size && size.width > 0 && size.height > 0 ? size : undefined
}
