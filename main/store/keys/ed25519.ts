import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto'

/** A pair of keys. The private half leaves this computer only in a key file with a passphrase. */
export interface KeyPair {
  /** Raw public key, 32 bytes, as base64. */
  readonly publicKey: string
  /** Raw private key (seed), 32 bytes, as base64. */
  readonly privateKey: string
}

const keyLength = 32
const signatureLength = 64

/** What precedes the raw seed in PKCS #8 (RFC 8410, section 7). */
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

const bytesOf = (base64: string, length: number): Buffer | undefined => {
  const bytes = Buffer.from(base64, 'base64')
  // One text for each key: Node reads over what is no base64.
  return bytes.length === length && bytes.toString('base64') === base64 ? bytes : undefined
}

/** Whether a text is a raw public key. */
export const isPublicKey = (text: string): boolean => bytesOf(text, keyLength) !== undefined

/** Makes a new pair of keys. */
export const makeKeyPair = (): KeyPair => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = (part: string | undefined): string =>
    Buffer.from(part ?? '', 'base64url').toString('base64')
  return {
    publicKey: raw(publicKey.export({ format: 'jwk' }).x),
    privateKey: raw(privateKey.export({ format: 'jwk' }).d),
  }
}

/** Signs a text; the signature as base64. */
export const signText = (text: string, { privateKey }: Pick<KeyPair, 'privateKey'>): string => {
  const seed = bytesOf(privateKey, keyLength)
  if (seed === undefined) throw new Error('this is no private key')
  const der = Buffer.concat([seedPrefix, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return sign(null, Buffer.from(text), key).toString('base64')
}

/** Whether a signature was made of just this text with the private half of this key. */
export const isSignedBy = (text: string, signature: string, publicKey: string): boolean => {
  const [key, made] = [bytesOf(publicKey, keyLength), bytesOf(signature, signatureLength)]
  if (key === undefined || made === undefined) return false
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') }
  return verify(null, Buffer.from(text), createPublicKey({ key: jwk, format: 'jwk' }), made)
}

const groups = 8
const bytesPerGroup = 5
const digits = 5

/**
 * A key in eight groups of five digits, e.g. `04821 77310 …`, to be compared over the telephone: 132
 * bits of a SHA-512.
 */
export const fingerprintOf = (publicKey: string): string => {
  const hash = createHash('sha512').update(`slipway key\n${publicKey}`).digest()
  return Array.from({ length: groups }, (_, group) => {
    const number = hash.readUIntBE(group * bytesPerGroup, bytesPerGroup) % 10 ** digits
    return String(number).padStart(digits, '0')
  }).join(' ')
}
