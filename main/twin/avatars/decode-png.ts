import { inflateSync } from 'node:zlib'
import { pngSignature } from './encode-png.ts'
import type { Pixels } from './pixels.ts'

/** Bytes of a point by PNG's number for its kind: grey, colours, palette, both with opacity. */
const pointSizes: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** More points than any avatar needs: what is larger is not decoded. */
const mostPoints = 4_000_000

function chunksOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]))
    at += length + 12
  }
  return chunks
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

/** Undoes what each line was made smaller by. */
function unfilter(lines: Buffer, width: number, height: number, point: number): Buffer {
  const length = width * point
  const out = Buffer.alloc(length * height)
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (length + 1)] ?? 0
    for (let at = 0; at < length; at += 1) {
      const to = row * length + at
      const left = at < point ? 0 : (out[to - point] ?? 0)
      const above = row === 0 ? 0 : (out[to - length] ?? 0)
      const corner = row === 0 || at < point ? 0 : (out[to - length - point] ?? 0)
      const added = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      out[to] = ((lines[row * (length + 1) + 1 + at] ?? 0) + added) & 0xff
    }
  }
  return out
}

function rgbaOf(points: Buffer, kind: number, chunks: ReadonlyMap<string, Buffer>): Buffer {
  const size = pointSizes[kind] ?? 1
  const [palette, opacities] = [chunks.get('PLTE'), chunks.get('tRNS')]
  const rgba = Buffer.alloc((points.length / size) * 4)
  for (let at = 0; at < points.length / size; at += 1) {
    const [first = 0, second = 0, third = 0, fourth = 255] = points.subarray(
      at * size,
      (at + 1) * size,
    )
    const inPalette = palette?.subarray(first * 3, first * 3 + 3) ?? [0, 0, 0]
    const colour: ArrayLike<number> & Iterable<number> =
      kind === 3
        ? [...inPalette, opacities?.[first] ?? 255]
        : size > 2
          ? [first, second, third, fourth]
          : [first, first, first, size === 2 ? second : 255]
    rgba.set(colour, at * 4)
  }
  return rgba
}

/**
 * Decodes a PNG of eight bits that is not interlaced; undefined for every other picture, and where
 * the bytes end too early.
 */
export function decodePng(bytes: Buffer): Pixels | undefined {
  if (!bytes.subarray(0, pngSignature.length).equals(pngSignature)) return undefined
  const chunks = chunksOf(bytes)
  const [head, data] = [chunks.get('IHDR'), chunks.get('IDAT')]
  if (head === undefined || head.length < 13 || data === undefined) return undefined
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const [depth, kind = 0, , , interlace] = head.subarray(8)
  const point = pointSizes[kind]
  if (depth !== 8 || interlace !== 0 || point === undefined || width * height > mostPoints) {
    return undefined
  }
  try {
    const lines = inflateSync(data)
    if (lines.length < height * (width * point + 1)) return undefined
    return { width, height, rgba: rgbaOf(unfilter(lines, width, height, point), kind, chunks) }
  } catch {
    return undefined
  }
}
