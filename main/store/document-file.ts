import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { Clock } from '#domain/ports'
import { type Disk, nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'
import { type Upgrades, upgradeContent } from './upgrade.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** One sort of small JSON file that Slipway rewrites whole. */
export interface DocumentSort<Content> {
  readonly format: string
  /** The schema that this build writes. */
  readonly schema: number
  readonly content: z.ZodType<Content>
  readonly upgrades: Upgrades
  /** What it holds before anything was written. */
  readonly empty: Content
}

/** What a document held, and whether it had to be begun anew. */
export interface Loaded<Content> {
  readonly content: Content
  /** `file.set-aside`, when it was damaged. */
  readonly setAside: Failure | undefined
}

const outerSchema = z.object({ format: z.string(), schema: z.int().positive(), content: z.json() })

/** What stands in a text, if it is a whole document of this sort. Throws `file.newer-schema`. */
export const readDocument = <Content>(
  sort: DocumentSort<Content>,
  text: string,
  path: string,
): Content | undefined => {
  const outer = outerSchema.safeParse(parseJson(text))
  if (!outer.success || outer.data.format !== sort.format) return undefined
  const { schema, content } = outer.data
  if (schema > sort.schema) {
    const schemas = `${schema}, known up to ${sort.schema}`
    throw new AppError(failure('file.newer-schema', basename(path), [schemas]))
  }
  const upgraded = upgradeContent(content as Json, schema, sort.schema, sort.upgrades)
  return sort.content.safeParse(upgraded).data
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Moves a damaged file aside, under a name that says since when, and gives the failure to show. */
export const setAside = async (path: string, clock: Clock): Promise<Failure> => {
  const aside = `${path}.corrupt-${clock().replaceAll(':', '-')}`
  await onFile(path, () => rename(path, aside))
  return failure('file.set-aside', basename(path), [basename(aside)])
}

/**
 * Loads a document; one that is not there is empty. A damaged one is kept aside and begun anew, a
 * newer one is left alone (`file.newer-schema`). Throws AppError (`file.…`).
 */
export const loadDocument = async <Content>(
  sort: DocumentSort<Content>,
  path: string,
  { clock, disk = nodeDisk }: { readonly clock: Clock; readonly disk?: Disk | undefined },
): Promise<Loaded<Content>> => {
  const text = await attempt(() => onFile(path, () => disk.readFile(path, 'utf8')))
  if (!text.ok) {
    if (text.failure.code !== 'file.not-found') throw new AppError(text.failure)
    return { content: sort.empty, setAside: undefined }
  }
  const content = readDocument(sort, text.value, path)
  if (content !== undefined) return { content, setAside: undefined }
  return { content: sort.empty, setAside: await setAside(path, clock) }
}

/** Saves a document, whole or not at all, for the user's eyes only. Throws AppError (`file.…`). */
export const saveDocument = <Content>(
  { format, schema }: DocumentSort<Content>,
  path: string,
  content: Content,
  disk: Disk = nodeDisk,
): Promise<void> =>
  writeWholeFile(path, `${JSON.stringify({ format, schema, content }, null, 2)}\n`, disk)

/** Deletes a document, what was set aside of it and what was half written. Throws AppError. */
export const removeDocument = (path: string): Promise<void> =>
  onFile(path, async () => {
    const name = basename(path)
    const isCopy = (one: string): boolean =>
      one.startsWith(`${name}.corrupt-`) || (one.startsWith(`.${name}.`) && one.endsWith('.tmp'))
    const names = await readdir(dirname(path)).catch(() => [])
    for (const copy of names.filter(isCopy)) {
      await rm(join(dirname(path), copy), { force: true })
    }
    await rm(path, { force: true })
  })
