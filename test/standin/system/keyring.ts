import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPath } from '../app/paths.ts'

/**
 * How the computer's keyring is. `os`: it works. `weak`: there is none, and Chromium encrypts with a
 * key that everybody has. `unavailable`: encryption is not available. `locked`: nobody unlocked it.
 * `lost`: it has another key than when something was encrypted. `hanging`: it never answers.
 */
export const keyringStates = ['os', 'weak', 'unavailable', 'locked', 'lost', 'hanging'] as const
export type KeyringState = (typeof keyringStates)[number]

const isState = (text: string): text is KeyringState =>
  keyringStates.some((state) => state === text)

/** The state, read anew each time from the file that STANDIN_KEYRING_FILE names. */
export const keyringState = (): KeyringState => {
  const file = process.env.STANDIN_KEYRING_FILE
  if (file === undefined) return 'unavailable'
  const text = readFileSync(file, 'utf8').trim()
  if (!isState(text)) throw new Error(`stand-in has no keyring that is ${text}`)
  return text
}

const prefixLength = 3
const ivLength = 12
const tagLength = 16
const knownToEverybody = Buffer.alloc(32, 'peanuts')

/** A keyring that was lost and made anew has a key of its own. */
const storedKey = (name: string): Buffer => {
  const file = join(getPath('userData'), name)
  if (!existsSync(file)) {
    mkdirSync(getPath('userData'), { recursive: true })
    writeFileSync(file, randomBytes(32), { mode: 0o600 })
  }
  return readFileSync(file)
}

const keyOf = (state: KeyringState): Buffer => {
  if (state === 'weak') return knownToEverybody
  return storedKey(state === 'lost' ? 'stand-in-other-key' : 'stand-in-key')
}

/** Encrypts as Chromium marks it: `v11` with a key of the keyring, `v10` with the known one. */
export const encrypt = (state: KeyringState, text: string): Buffer => {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyOf(state), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const prefix = Buffer.from(state === 'weak' ? 'v10' : 'v11')
  return Buffer.concat([prefix, iv, cipher.getAuthTag(), body])
}

/** Decrypts; throws when the key is another. What has the known key can always be read. */
export const decrypt = (state: KeyringState, bytes: Buffer): string => {
  const prefix = bytes.subarray(0, prefixLength).toString()
  const iv = bytes.subarray(prefixLength, prefixLength + ivLength)
  const tag = bytes.subarray(prefixLength + ivLength, prefixLength + ivLength + tagLength)
  const key = prefix === 'v10' ? knownToEverybody : keyOf(state)
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAuthTag(tag)
  const body = bytes.subarray(prefixLength + ivLength + tagLength)
  return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
}
