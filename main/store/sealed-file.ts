import type { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { type Disk, nodeDisk } from './disk.ts'
import { seal, unseal } from './envelope.ts'
import { onFile } from './file-failure.ts'
import { type Upgrades, upgradeContent } from './upgrade.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** One sort of file that Slipway keeps. */
export interface SealedSort<Content> {
  readonly format: string
  /** The schema that this build writes. */
  readonly schema: number
  readonly content: z.ZodType<Content>
  readonly upgrades: Upgrades
}

/** Saves content, replacing the file whole or not at all. Throws AppError. */
export const saveSealed = async <Content extends object>(
  { format, schema }: SealedSort<Content>,
  path: string,
  content: Content,
  disk: Disk = nodeDisk,
): Promise<void> =>
  // By its schema the content is JSON; only its optional members keep the types apart.
  writeWholeFile(path, await seal({ format, schema, content: content as unknown as Json }), disk)

/**
 * Loads a file that an equal or older Slipway wrote. Throws AppError: `file.not-found`,
 * `file.unreadable`, `file.corrupt`, `file.newer-schema`, `input.invalid` for another sort of file.
 */
export const loadSealed = async <Content>(
  sort: SealedSort<Content>,
  path: string,
  disk: Disk = nodeDisk,
): Promise<Content> => {
  const file = await onFile(path, () => disk.readFile(path))
  const { schema, content } = await unseal(file, sort, path)
  const checked = sort.content.safeParse(
    upgradeContent(content, schema, sort.schema, sort.upgrades),
  )
  if (checked.success) return checked.data
  const where = checked.error.issues.slice(0, 5).map((issue) => issue.path.join('.'))
  throw new AppError(failure('file.corrupt', path, where))
}
