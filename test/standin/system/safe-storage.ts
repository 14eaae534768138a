import type { SafeStorage } from 'electron'
import { isReady } from '../app/ready.ts'
import { loud } from '../loud.ts'
import { decrypt, encrypt, type KeyringState, keyringState } from './keyring.ts'

type Asynchronous = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>

const never = <Value>(): Promise<Value> => new Promise(() => {})

/** The state, where it lets anything be done; else the error that Electron has for it. */
const usableState = async (doing: string, method: string): Promise<KeyringState> => {
  const state = keyringState()
  if (state === 'hanging') return never()
  if (state === 'locked') {
    throw new Error(`safeStorage.${method} is temporarily unavailable. Please try again.`)
  }
  if (state === 'unavailable') {
    throw new Error(
      `Error while ${doing} the text provided to safeStorage.${method}. Encryption is not available.`,
    )
  }
  return state
}

const asynchronous: Asynchronous = {
  isAsyncEncryptionAvailable: async () => {
    const state = keyringState()
    if (state === 'hanging') return never()
    return isReady() && state !== 'unavailable'
  },
  encryptStringAsync: async (text) =>
    encrypt(await usableState('encrypting', 'encryptStringAsync'), text),
  decryptStringAsync: async (bytes) => {
    const state = await usableState('decrypting', 'decryptStringAsync')
    try {
      return { result: decrypt(state, Buffer.from(bytes)), shouldReEncrypt: false }
    } catch {
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
      )
    }
  },
  getSelectedStorageBackend: () => {
    if (!isReady()) return 'unknown'
    return keyringState() === 'os' ? 'gnome_libsecret' : 'basic_text'
  },
}

/** Electron's `safeStorage`, without the deprecated synchronous calls. */
export const safeStorage = loud('safeStorage', asynchronous)
