import { createHash } from 'node:crypto'

const longest = 80

/** File systems take 255 bytes, of which a sign, the ending and a half-written file's mark need some. */
const mostBytes = 180

/** Names that Windows keeps for devices, with whatever ending. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** The beginning of a text that is not too long, no sign of it cut in two. */
const beginningOf = (text: string): string => {
  const signs = [...text].slice(0, longest)
  while (Buffer.byteLength(signs.join('')) > mostBytes) signs.pop()
  return signs.join('')
}

/**
 * A name as every file system takes it: without signs that Windows refuses, without dot or blank at
 * its ends, not too long, and in one form of composed letters.
 */
export const safeFileName = (name: string): string => {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
  const short = beginningOf(plain).replaceAll(/^[ .]+|[ .]+$/g, '')
  if (short === '') return '_'
  return device.test(short) ? `_${short}` : short
}

/** Systems that know no case take two names that differ in it for one. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase().toUpperCase()

/** Something that needs a name among its like. */
export interface ToLabel {
  readonly name: string
  /** What tells it apart from all of its like, for good. */
  readonly id: string
}

const idSuffix = (id: string, length: number): string =>
  ` ~${createHash('sha256').update(id).digest('hex').slice(0, length)}`

/**
 * File names for things, in their order: their names as far as they are safe. Where several would
 * have one name, all of them bear a sign made of their ids besides, so that each keeps its name when
 * others come and go.
 */
export const fileLabels = (things: readonly ToLabel[]): readonly string[] => {
  const bases = things.map(({ name }) => safeFileName(name))
  const bearers = Map.groupBy(bases, folded)
  const used = new Set<string>()
  return things.map(({ id }, at) => {
    const base = bases[at] ?? ''
    const isAlone = bearers.get(folded(base))?.length === 1
    const tries = [...(isAlone ? [base] : []), `${base}${idSuffix(id, 6)}`]
    // Signs that happen to be equal, or a name that looks like another one’s with its sign.
    for (let count = 2; tries.every((label) => used.has(folded(label))); count += 1) {
      tries.push(`${base}${idSuffix(id, 6)}-${count}`)
    }
    const label = tries.find((one) => !used.has(folded(one))) ?? base
    used.add(folded(label))
    return label
  })
}
