import type { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { FileStamp } from '#contract/model/file-stamp'
import type { Json } from '#contract/model/json'
import { type Disk, nodeDisk } from './disk.ts'
import { type Envelope, openEnvelope, seal, type ToSeal, unpackEnvelope } from './envelope.ts'
import { onFile } from './file-failure.ts'
import { slipwayVersion } from './slipway-version.ts'
import { type Upgrades, upgradeContent } from './upgrade.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** What a content says of its own origin. */
export type Origin = Omit<FileStamp, 'slipway'>

/** One sort of file that Slipway keeps. */
export interface SealedSort<Content> {
  readonly format: string
  /** The schema that this build writes. */
  readonly schema: number
  readonly content: z.ZodType<Content>
  readonly upgrades: Upgrades
  /** Brings parts up to date that have schemas of their own. Throws AppError (`file.newer-schema`). */
  readonly beforeChecking?: (content: Json, path: string) => Json
  /** Whom a file names that is saved without another word. */
  readonly originOf?: (content: Content) => Origin
}

/** How a file is to be saved. */
export interface Saving extends Pick<ToSeal, 'passphrase' | 'cost'> {
  /** Who saves it, if it is not whom its content names. */
  readonly origin?: Origin | undefined
  readonly disk?: Disk | undefined
}

/** A file of content, to be written. Nobody has signed it. */
export const sealContent = <Content extends object>(
  { format, schema, originOf }: SealedSort<Content>,
  content: Content,
  { origin = originOf?.(content), passphrase, cost }: Saving = {},
): Promise<Uint8Array> => {
  const stamp = origin && { ...origin, slipway: slipwayVersion }
  // By its schema the content is JSON; only its optional members keep the types apart.
  return seal({ format, schema, content: content as unknown as Json, stamp, passphrase, cost })
}

/** Saves content, replacing the file whole or not at all. Throws AppError. */
export const saveSealed = async <Content extends object>(
  sort: SealedSort<Content>,
  path: string,
  content: Content,
  disk: Disk = nodeDisk,
): Promise<void> => writeWholeFile(path, await sealContent(sort, content), disk)

/** Reads a file and makes sure that every byte of it is as it was written. Throws AppError. */
export const readEnvelope = async (path: string, disk: Disk = nodeDisk): Promise<Envelope> =>
  openEnvelope(await onFile(path, () => disk.readFile(path)), path)

/** The content of a file in today's terms. Throws AppError as `loadSealed` does. */
export const contentOf = async <Content>(
  sort: SealedSort<Content>,
  envelope: Envelope,
  path: string,
  passphrase?: string,
): Promise<Content> => {
  const { schema, content } = await unpackEnvelope(envelope, { ...sort, passphrase }, path)
  const upgraded = upgradeContent(content, schema, sort.schema, sort.upgrades)
  const checked = sort.content.safeParse(sort.beforeChecking?.(upgraded, path) ?? upgraded)
  if (checked.success) return checked.data
  const where = checked.error.issues.slice(0, 5).map((issue) => issue.path.join('.'))
  throw new AppError(failure('file.corrupt', path, where))
}

/**
 * Loads a file that an equal or older Slipway wrote. Throws AppError: `file.not-found`,
 * `file.unreadable`, `file.corrupt`, `file.newer-schema`, `input.invalid` for another sort of file,
 * `file.passphrase-needed`, `file.passphrase-wrong`.
 */
export const loadSealed = async <Content>(
  sort: SealedSort<Content>,
  path: string,
  disk: Disk = nodeDisk,
): Promise<Content> => contentOf(sort, await readEnvelope(path, disk), path)
