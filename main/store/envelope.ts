import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { FileSignature } from '#contract/model/file-signature'
import type { FileStamp } from '#contract/model/file-stamp'
import type { Json } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'
import {
  corrupt,
  firstHash,
  type HashedParts,
  headerFor,
  misfitIn,
  readHeaderLine,
} from './envelope-header.ts'
import { type DerivationCost, decryptWith, type Encryption, encryptWith } from './file-cipher.ts'
import { isSignatureOf } from './file-signatures.ts'

/** The content of a file, and the schema that it was written in. */
export interface Unsealed {
  readonly format: string
  readonly schema: number
  readonly content: Json
}

/** What is to be packed, and how. */
export interface ToSeal extends Unsealed {
  readonly stamp?: FileStamp | undefined
  /** Encrypts the content; what the file says of itself stays readable. */
  readonly passphrase?: string | undefined
  readonly cost?: DerivationCost | undefined
}

/** A file whose every byte is as it was written, its content still packed. */
export interface Envelope {
  readonly format: string
  readonly schema: number
  /** Null in files of the first format, and where nobody is named. */
  readonly stamp: FileStamp | null
  readonly encryption: Encryption | null
  /** What signatures are made of. */
  readonly hash: string
  /** All of them fit. */
  readonly signatures: readonly FileSignature[]
  readonly body: Uint8Array
}

/** What one JavaScript text can hold; more cannot have been written. */
const mostContent = 2 ** 29 - 32

/** What an encrypted content is bound to, so that it opens under no other header. */
const boundTo = ({ format, schema, stamp }: Pick<HashedParts, 'format' | 'schema' | 'stamp'>) =>
  canonicalJson({ format, schema, stamp: stamp as Json })

const write = (header: object, body: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body])

/** Packs content: a line that says what it is, then the content compressed. Nobody has signed it. */
export const seal = async (toSeal: ToSeal): Promise<Uint8Array> => {
  const { format, schema, content, stamp = null, passphrase, cost } = toSeal
  const packed = await promisify(gzip)(JSON.stringify(content))
  const bound = boundTo({ format, schema, stamp })
  const { bytes: body, encryption } =
    passphrase === undefined
      ? { bytes: packed, encryption: null }
      : await encryptWith(passphrase, packed, bound, cost)
  const bytes = body.length
  return write(
    headerFor({ format, schema, stamp, compression: 'gzip', encryption, bytes }, body),
    body,
  )
}

/**
 * Takes a file apart. Throws AppError `file.corrupt`, with the name of what does not fit in its
 * details, when a single byte is not as it was written. `path` is for the message only.
 */
export const openEnvelope = (file: Uint8Array, path: string): Envelope => {
  const { header, end } = readHeaderLine(file, path)
  const body = file.subarray(end + 1)
  if (body.length < header.bytes) throw corrupt(path, 'Its end is missing.')
  if (body.length > header.bytes) throw corrupt(path, 'Something follows its end.')
  const { format, schema, hash } = header
  if (!('envelope' in header)) {
    if (firstHash(header, body) !== hash)
      throw corrupt(path, 'Its content is not what was written.')
    return { format, schema, stamp: null, encryption: null, hash, signatures: [], body }
  }
  const misfit = misfitIn(header, body)
  if (misfit === 'content') throw corrupt(path, 'Its content is not what was written.')
  if (misfit !== undefined) throw corrupt(path, `Its header is not what was written: ${misfit}.`)
  const { stamp, encryption, signatures } = header
  const wrong = signatures.find((signature) => !isSignatureOf({ format, hash }, signature))
  if (wrong !== undefined) throw corrupt(path, `The signature of ${wrong.name} does not fit.`)
  return { format, schema, stamp, encryption, hash, signatures, body }
}

/** The same file with one signature more. Throws AppError when file or signature do not fit. */
export const withSignature = (
  file: Uint8Array,
  signature: FileSignature,
  path: string,
): Uint8Array => {
  const { header, end } = readHeaderLine(file, path)
  if (!('envelope' in header)) throw fail('input.invalid', path, 'It is of the first format.')
  const signed = write(
    { ...header, signatures: [...header.signatures, signature] },
    file.subarray(end + 1),
  )
  openEnvelope(signed, path)
  return signed
}

const fail = (code: FailureCode, path: string, why: string): AppError =>
  new AppError(failure(code, path, [why]))

/** What is wanted of a file. */
export interface Wanted {
  readonly format: string
  /** The latest schema that is known. */
  readonly schema: number
  readonly passphrase?: string | undefined
}

/**
 * Unpacks what an envelope holds. Throws AppError: `file.newer-schema` when a later Slipway wrote it,
 * `input.invalid` when it is another kind of file, `file.passphrase-needed`,
 * `file.passphrase-wrong`, `file.corrupt`.
 */
export const unpackEnvelope = async (
  envelope: Envelope,
  wanted: Wanted,
  path: string,
): Promise<Unsealed> => {
  const { format, schema } = envelope
  if (format !== wanted.format) {
    throw fail('input.invalid', path, `It is a ${format}, not a ${wanted.format}.`)
  }
  if (schema > wanted.schema) {
    throw fail('file.newer-schema', path, `${schema}, known up to ${wanted.schema}`)
  }
  const packed = await readable(envelope, wanted.passphrase, path)
  return { format, schema, content: await unpack(packed, path) }
}

const readable = async (
  envelope: Envelope,
  passphrase: string | undefined,
  path: string,
): Promise<Uint8Array> => {
  const { encryption, body } = envelope
  if (encryption === null) return body
  if (passphrase === undefined) throw new AppError(failure('file.passphrase-needed', path))
  const opened = await decryptWith(passphrase, { encryption, bytes: body }, boundTo(envelope))
  if (opened === undefined) throw new AppError(failure('file.passphrase-wrong', path))
  return opened
}

const unpack = async (packed: Uint8Array, path: string): Promise<Json> => {
  try {
    const text = await promisify(gunzip)(packed, { maxOutputLength: mostContent })
    return JSON.parse(text.toString('utf8'))
  } catch {
    throw corrupt(path, 'Its content cannot be unpacked.')
  }
}
