import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import { type Disk, nodeDisk } from '../disk.ts'
import { type DerivationCost, decryptWith, encryptionSchema, encryptWith } from '../file-cipher.ts'
import { onFile } from '../file-failure.ts'
import type { Signer } from '../file-signatures.ts'
import { writeWholeFile } from '../write-whole-file.ts'
import { isPublicKey } from './ed25519.ts'

/** A key of one's own in a file, for computers without a keyring: the private half encrypted. */
const keyFileSchema = z.strictObject({
  format: z.literal('slipway-key'),
  schema: z.literal(1),
  name: z.string(),
  publicKey: z.string().refine(isPublicKey),
  encryption: encryptionSchema,
  /** Base64. */
  privateKey: z.string(),
})

const boundTo = (name: string, publicKey: string): string =>
  JSON.stringify(['slipway-key', name, publicKey])

/** Saves a pair of keys under a passphrase. Throws AppError (`file.…`). */
export const saveKeyFile = async (
  path: string,
  { name, publicKey, privateKey }: Signer,
  passphrase: string,
  { cost, disk }: { readonly cost?: DerivationCost; readonly disk?: Disk } = {},
): Promise<void> => {
  const secret = Buffer.from(privateKey, 'base64')
  const { encryption, bytes } = await encryptWith(
    passphrase,
    secret,
    boundTo(name, publicKey),
    cost,
  )
  const content: z.infer<typeof keyFileSchema> = {
    format: 'slipway-key',
    schema: 1,
    name,
    publicKey,
    encryption,
    privateKey: Buffer.from(bytes).toString('base64'),
  }
  await writeWholeFile(path, `${JSON.stringify(content, null, 2)}\n`, disk)
}

/**
 * Loads a pair of keys. Throws AppError: `file.passphrase-wrong`, `file.corrupt`, `file.not-found`,
 * `file.unreadable`.
 */
export const loadKeyFile = async (path: string, passphrase: string): Promise<Signer> => {
  const text = await onFile(path, () => nodeDisk.readFile(path, 'utf8'))
  const read = keyFileSchema.safeParse(parse(text))
  if (!read.success) throw new AppError(failure('file.corrupt', path, ['It is no key file.']))
  const { name, publicKey, encryption, privateKey } = read.data
  const bytes = Buffer.from(privateKey, 'base64')
  const opened = await decryptWith(passphrase, { encryption, bytes }, boundTo(name, publicKey))
  if (opened === undefined) throw new AppError(failure('file.passphrase-wrong', path))
  return { name, publicKey, privateKey: Buffer.from(opened).toString('base64') }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
