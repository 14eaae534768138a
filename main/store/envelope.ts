import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'

/** What a file says it is: one readable line before the compressed content. */
const headerSchema = z.strictObject({
  format: z.string(),
  schema: z.int().positive(),
  compression: z.literal('gzip'),
  /** Length of the compressed content. */
  bytes: z.int().nonnegative(),
  /** SHA-256 over format, schema and compressed content. */
  hash: z.string(),
})
type Header = z.infer<typeof headerSchema>

/** The content of a file, and the schema that it was written in. */
export interface Unsealed {
  readonly format: string
  readonly schema: number
  readonly content: Json
}

const newline = 0x0a
const longestHeader = 1_000
/** What one JavaScript text can hold; more cannot have been written. */
const mostContent = 2 ** 29 - 32

const hashOf = (format: string, schema: number, packed: Uint8Array): string =>
  createHash('sha256').update(`${format}\n${schema}\n`).update(packed).digest('hex')

/** Packs content: a line that says what it is, then the content compressed. */
export const seal = async ({ format, schema, content }: Unsealed): Promise<Uint8Array> => {
  const packed = await promisify(gzip)(JSON.stringify(content))
  const hash = hashOf(format, schema, packed)
  const header: Header = { format, schema, compression: 'gzip', bytes: packed.length, hash }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), packed])
}

const corrupt = (path: string, why: string): AppError => fail('file.corrupt', path, why)
const fail = (code: FailureCode, path: string, why: string): AppError =>
  new AppError(failure(code, path, [why]))

const readHeader = (line: string, path: string): Header => {
  try {
    const header = headerSchema.parse(JSON.parse(line))
    if (JSON.stringify(header) === line) return header
  } catch {
    // Told apart no further: it is not a line that `seal` wrote.
  }
  throw corrupt(path, 'It does not begin like a file of Slipway.')
}

/**
 * Unpacks a file. Throws AppError: `file.corrupt` when a single byte is not as it was written,
 * `file.newer-schema` when a later Slipway wrote it, `input.invalid` when it is another kind of
 * file. `path` is for the message only.
 */
export const unseal = async (
  file: Uint8Array,
  wanted: { readonly format: string; readonly schema: number },
  path: string,
): Promise<Unsealed> => {
  const end = file.subarray(0, longestHeader).indexOf(newline)
  if (end < 0) throw corrupt(path, 'It does not begin like a file of Slipway.')
  const header = readHeader(Buffer.from(file.subarray(0, end)).toString('utf8'), path)
  const packed = file.subarray(end + 1)
  if (packed.length < header.bytes) throw corrupt(path, 'Its end is missing.')
  if (packed.length > header.bytes) throw corrupt(path, 'Something follows its end.')
  if (hashOf(header.format, header.schema, packed) !== header.hash) {
    throw corrupt(path, 'Its content is not what was written.')
  }
  if (header.format !== wanted.format) {
    throw fail('input.invalid', path, `It is a ${header.format}, not a ${wanted.format}.`)
  }
  if (header.schema > wanted.schema) {
    throw fail('file.newer-schema', path, `${header.schema}, known up to ${wanted.schema}`)
  }
  const { format, schema } = header
  return { format, schema, content: await unpack(packed, path) }
}

const unpack = async (packed: Uint8Array, path: string): Promise<Json> => {
  try {
    const text = await promisify(gunzip)(packed, { maxOutputLength: mostContent })
    return JSON.parse(text.toString('utf8'))
  } catch {
    throw corrupt(path, 'Its content cannot be unpacked.')
  }
}
