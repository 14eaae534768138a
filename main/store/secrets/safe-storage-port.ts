/**
 * Encryption with a key that the operating system keeps: Electron's asynchronous safeStorage. Calls
 * may open a window of the system and hang until it is answered.
 */
export interface SafeStoragePort {
  isAvailable(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  /** Fails when the key is out of reach for now, or is not the one that encrypted. */
  decrypt(ciphertext: Uint8Array): Promise<{
    readonly text: string
    /** The key has been changed since: encrypt anew and keep that instead. */
    readonly shouldReEncrypt: boolean
  }>
  /** Who keeps the key, as Electron names it; `dpapi` and `keychain` where there is one only. */
  backend(): string
}

/**
 * Whether the key is out of reach for now (keyring locked, question unanswered) rather than lost.
 * Electron tells them apart in its message only.
 */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && /temporarily unavailable/i.test(error.message)

/** Which key encrypted: by the system, and on Linux by what the ciphertext begins with. */
export const providerOf = (platform: NodeJS.Platform, ciphertext: Uint8Array): string => {
  if (platform === 'win32') return 'dpapi'
  if (platform === 'darwin') return 'keychain'
  const prefix = Buffer.from(ciphertext.subarray(0, 3)).toString('latin1')
  return /^v\d\d$/.test(prefix) ? `linux-${prefix}` : 'linux-unknown'
}

/**
 * Whether the key is the one that Chromium falls back to on Linux, the same on every computer.
 * Electron calls such encryption available; only the ciphertext tells (auth-and-secrets 3.3).
 */
export const isWeak = (provider: string): boolean => provider === 'linux-v10'
