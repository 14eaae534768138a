import type { SafeStorage } from 'electron'
import type { SafeStoragePort } from '#store/secrets/safe-storage-port'

const keepers: Readonly<Record<string, string>> = { win32: 'dpapi', darwin: 'keychain' }

/** Electron's asynchronous safeStorage, as the store of tokens takes it. */
export const createSafeStorage = (
  storage: Pick<
    SafeStorage,
    | 'isAsyncEncryptionAvailable'
    | 'encryptStringAsync'
    | 'decryptStringAsync'
    | 'getSelectedStorageBackend'
  >,
  platform: NodeJS.Platform,
): SafeStoragePort => ({
  isAvailable: () => storage.isAsyncEncryptionAvailable(),
  encrypt: (text) => storage.encryptStringAsync(text),
  decrypt: async (ciphertext) => {
    const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(ciphertext))
    return { text: result, shouldReEncrypt }
  },
  // Only Linux has several keepers; elsewhere Electron has no such function.
  backend: () => keepers[platform] ?? storage.getSelectedStorageBackend(),
})
