import { crc32, deflateSync } from 'node:zlib'
import type { Pixels } from './pixels.ts'

/** What every PNG begins with. */
export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Writes a picture as a PNG of eight bits with opacity; `note` makes its bytes its own. */
export function encodePng({ width, height, rgba }: Pixels, note: string): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const lines = Buffer.alloc(height * (width * 4 + 1))
  for (let row = 0; row < height; row += 1) {
    rgba.copy(lines, row * (width * 4 + 1) + 1, row * width * 4, (row + 1) * width * 4)
  }
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1')),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
