import { type After, KeyringSilent, withPatience } from './patience.ts'
import { isPassing, type SafeStoragePort } from './safe-storage-port.ts'

/** What came of decrypting. `locked` may pass; `lost` means another key, or none. */
export type Opened =
  | { readonly opened: 'text'; readonly text: string; readonly shouldReEncrypt: boolean }
  | { readonly opened: 'locked' | 'lost' }

/** What came of encrypting. `none`: there is no encryption to be had. */
export type Closed = Uint8Array | 'locked' | 'none'

/** Encryption whose failures are values, and which is not waited for without end. */
export interface Cipher {
  encrypt(text: string): Promise<Closed>
  /** Takes base64. */
  decrypt(ciphertext: string): Promise<Opened>
}

const isLocked = (error: unknown): boolean => error instanceof KeyringSilent || isPassing(error)

/** Puts patience and judgement around the system's encryption. */
export const createCipher = (storage: SafeStoragePort, after: After): Cipher => ({
  encrypt: async (text) => {
    try {
      return await withPatience(after, () => storage.encrypt(text))
    } catch (error) {
      return isLocked(error) ? 'locked' : 'none'
    }
  },
  decrypt: async (ciphertext) => {
    try {
      const ask = () => storage.decrypt(Buffer.from(ciphertext, 'base64'))
      return { opened: 'text', ...(await withPatience(after, ask)) }
    } catch (error) {
      return { opened: isLocked(error) ? 'locked' : 'lost' }
    }
  },
})
