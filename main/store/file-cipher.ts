import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'
import { z } from 'zod'

/** How content was encrypted: all that opening it takes, but the passphrase. */
export const encryptionSchema = z
  .strictObject({
    cipher: z.literal('aes-256-gcm'),
    derivation: z.literal('scrypt'),
    /** Cost, block size and parallelism of scrypt; bounded, since a file may come from anywhere. */
    cost: z
      .int()
      .min(2)
      .max(2 ** 20),
    blockSize: z.int().min(1).max(16),
    parallelism: z.int().min(1).max(4),
    /** Base64. */
    salt: z.string(),
    nonce: z.string(),
    tag: z.string(),
  })
  // scrypt needs 128 bytes for each of them: half a gigabyte, four times the usual.
  .refine(({ cost, blockSize }) => cost * blockSize <= 2 ** 22)
export type Encryption = z.infer<typeof encryptionSchema>

/** What deriving a key costs. */
export type DerivationCost = Pick<Encryption, 'cost' | 'blockSize' | 'parallelism'>

/** About half a second and 128 MB, once for each file that is opened or saved. */
export const usualCost: DerivationCost = { cost: 2 ** 17, blockSize: 8, parallelism: 1 }

/** What is encrypted under a passphrase. */
export interface Encrypted {
  readonly encryption: Encryption
  readonly bytes: Uint8Array
}

const keyFrom = (
  passphrase: string,
  salt: Buffer,
  { cost, blockSize, parallelism }: DerivationCost,
): Promise<Buffer> =>
  new Promise((derived, broken) => {
    const options: ScryptOptions = {
      ...{ N: cost, r: blockSize, p: parallelism },
      // scrypt itself needs 128 · N · r bytes, and a little.
      maxmem: 256 * cost * blockSize + 2 ** 20,
    }
    // One passphrase, however the keyboard composes its letters.
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) =>
      error === null ? derived(key) : broken(error),
    )
  })

/**
 * Encrypts under a passphrase. `bound` is not encrypted but bound to it: with another one the
 * content does not open.
 */
export const encryptWith = async (
  passphrase: string,
  content: Uint8Array,
  bound: string,
  derivation: DerivationCost = usualCost,
): Promise<Encrypted> => {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const key = await keyFrom(passphrase, salt, derivation)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(bound))
  const bytes = Buffer.concat([cipher.update(content), cipher.final()])
  return {
    bytes,
    encryption: {
      cipher: 'aes-256-gcm',
      derivation: 'scrypt',
      ...derivation,
      salt: salt.toString('base64'),
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
  }
}

/** Decrypts what a passphrase encrypted; undefined when it is not this passphrase. */
export const decryptWith = async (
  passphrase: string,
  { encryption, bytes }: Encrypted,
  bound: string,
): Promise<Uint8Array | undefined> => {
  const [salt, nonce, tag] = [encryption.salt, encryption.nonce, encryption.tag].map((part) =>
    Buffer.from(part, 'base64'),
  ) as [Buffer, Buffer, Buffer]
  const key = await keyFrom(passphrase, salt, encryption).catch(() => undefined)
  // Nobody encrypts like this: the cost is none that scrypt takes, or the tag is no whole one.
  if (key === undefined || nonce.length !== 12 || tag.length !== 16) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(bytes), decipher.final()])
  } catch {
    return undefined
  }
}
