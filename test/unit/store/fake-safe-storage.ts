import type { SafeStoragePort } from '#store/secrets/safe-storage-port'

/** A keyring that does what a test says. */
export interface FakeSafeStorage extends SafeStoragePort {
  /** What ciphertexts begin with: `v11` a keyring's key, `v10` the one that everyone knows. */
  prefix: string
  keeper: string
  /** Which key it has; what another one encrypted cannot be read. */
  key: number
  mood: 'works' | 'hangs' | 'locked' | 'unavailable'
  /** Asks for everything to be encrypted anew. */
  keyChanged: boolean
  readonly calls: { encrypt: number; decrypt: number; isAvailable: number }
}

const flip = (bytes: Uint8Array, key: number): Buffer =>
  Buffer.from(bytes.map((byte) => byte ^ key))

/** A keyring of its own making: readable by nobody without the key, as the tests ask of it. */
export const fakeSafeStorage = (): FakeSafeStorage => {
  const fake: FakeSafeStorage = {
    prefix: 'v11',
    keeper: 'gnome_libsecret',
    key: 0x5a,
    mood: 'works',
    keyChanged: false,
    calls: { encrypt: 0, decrypt: 0, isAvailable: 0 },
    backend: () => fake.keeper,
    isAvailable: async () => {
      fake.calls.isAvailable += 1
      if (fake.mood === 'hangs') await new Promise(() => undefined)
      return fake.mood !== 'unavailable'
    },
    encrypt: async (text) => {
      fake.calls.encrypt += 1
      await answer('encryptStringAsync')
      const head = Buffer.from(`${fake.prefix}${String(fake.key).padStart(3, '0')}`)
      return Buffer.concat([head, flip(Buffer.from(text, 'utf8'), fake.key)])
    },
    decrypt: async (ciphertext) => {
      fake.calls.decrypt += 1
      await answer('decryptStringAsync')
      const bytes = Buffer.from(ciphertext)
      if (Number(bytes.subarray(3, 6)) !== fake.key) {
        throw new Error(
          'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
        )
      }
      const text = flip(bytes.subarray(6), fake.key).toString('utf8')
      return { text, shouldReEncrypt: fake.keyChanged }
    },
  }
  const answer = async (name: string): Promise<void> => {
    if (fake.mood === 'hangs') await new Promise(() => undefined)
    if (fake.mood === 'works') return
    throw new Error(`safeStorage.${name} is temporarily unavailable. Please try again.`)
  }
  return fake
}
