import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import { fileSignatureSchema } from '#contract/model/file-signature'
import { fileStampSchema } from '#contract/model/file-stamp'
import type { Json } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'
import { encryptionSchema } from './file-cipher.ts'

/** The first format: one hash over format, schema and compressed content. */
const firstHeaderSchema = z.strictObject({
  format: z.string(),
  schema: z.int().positive(),
  compression: z.literal('gzip'),
  bytes: z.int().nonnegative(),
  hash: z.string(),
})

/** What a file says it is: one readable line before the compressed content. */
const headerSchema = z.strictObject({
  envelope: z.literal(2),
  format: z.string(),
  schema: z.int().positive(),
  stamp: fileStampSchema.nullable(),
  compression: z.literal('gzip'),
  /** Null: the content is readable. */
  encryption: encryptionSchema.nullable(),
  /** Length of the content as it stands in the file. */
  bytes: z.int().nonnegative(),
  /** SHA-256 of each part by itself, so that it can be said which of them does not fit. */
  hashes: z.record(z.string(), z.string()),
  /** SHA-256 over all of these hashes: what is signed. */
  hash: z.string(),
  signatures: z.array(fileSignatureSchema),
})
export type Header = z.infer<typeof headerSchema>
export type FirstHeader = z.infer<typeof firstHeaderSchema>

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** The hash of a file of the first format. */
export const firstHash = (
  { format, schema }: Pick<FirstHeader, 'format' | 'schema'>,
  body: Uint8Array,
): string => sha256(`${format}\n${schema}\n`, body)

/** A file about which the part that does not fit is told. */
export const corrupt = (path: string, why: string): AppError =>
  new AppError(failure('file.corrupt', path, [why]))

/** What of a header has a hash of its own. */
export type HashedParts = Omit<Header, 'envelope' | 'hashes' | 'hash' | 'signatures'>

const partHashes = (parts: HashedParts, body: Uint8Array): Readonly<Record<string, string>> => {
  const { format, schema, stamp, compression, encryption, bytes } = parts
  const told = {
    ...{ format, schema, compression, encryption, bytes },
    madeBy: stamp?.madeBy ?? null,
    madeAt: stamp?.madeAt ?? null,
    slipway: stamp?.slipway ?? null,
    sites: stamp?.sites ?? null,
  }
  return {
    ...Object.fromEntries(
      Object.entries(told).map(([name, value]) => [name, sha256(canonicalJson(value as Json))]),
    ),
    content: sha256(body),
  }
}

/** A header with its hashes and no signature. */
export const headerFor = (parts: HashedParts, body: Uint8Array): Header => {
  const hashes = partHashes(parts, body)
  const hash = sha256(canonicalJson(hashes))
  // Parsing brings all members into the order in which reading finds them.
  return headerSchema.parse({ envelope: 2, ...parts, hashes, hash, signatures: [] })
}

/** Names the part of a file that is not as it was written; undefined when all of it is. */
export const misfitIn = (header: Header, body: Uint8Array): string | undefined => {
  const hashes = partHashes(header, body)
  const changed = Object.keys(hashes).find((name) => hashes[name] !== header.hashes[name])
  const isTable = canonicalJson(hashes) === canonicalJson(header.hashes)
  const hash = sha256(canonicalJson(hashes))
  if (isTable && hash === header.hash) return undefined
  // When the parts give the hash of all, it is the table between them that was changed.
  if (hash === header.hash) return 'hashes'
  return changed ?? 'hash'
}

const longestHeader = 200_000
const newline = 0x0a

/** Where a file's first line ends, and what it says. Throws AppError `file.corrupt`. */
export const readHeaderLine = (
  file: Uint8Array,
  path: string,
): { readonly header: Header | FirstHeader; readonly end: number } => {
  const end = file.subarray(0, longestHeader).indexOf(newline)
  const line = Buffer.from(file.subarray(0, Math.max(end, 0))).toString('utf8')
  try {
    const read = JSON.parse(line)
    const schema = 'envelope' in read ? headerSchema : firstHeaderSchema
    const header = schema.parse(read)
    // Told apart no further: otherwise it is not a line that Slipway wrote.
    if (JSON.stringify(header) === line) return { header, end }
  } catch {
    // As above.
  }
  throw corrupt(path, 'It does not begin like a file of Slipway.')
}
