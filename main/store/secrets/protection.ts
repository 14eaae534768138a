import { randomBytes } from 'node:crypto'
import type { TokenProtection } from '#contract/model/token-state'
import { wordKeeper } from '#contract/wording/keeper-wording'
import type { Cipher } from './cipher.ts'
import { type After, KeyringSilent, withPatience } from './patience.ts'
import { isWeak, providerOf, type SafeStoragePort } from './safe-storage-port.ts'

/** What this computer can do for tokens. */
export interface ProtectionProbe {
  /** As far as it is known without asking. */
  known(): TokenProtection
  /** Asks, which may make the system open a window. What is settled is not asked again. */
  find(): Promise<TokenProtection>
}

/**
 * Finds out how well tokens would be kept, by encrypting something: that encryption is available
 * says nothing on Linux, where it may use a key that everyone knows.
 */
export const createProtectionProbe = (options: {
  readonly storage: SafeStoragePort
  readonly platform: NodeJS.Platform
  readonly cipher: Cipher
  readonly after: After
}): ProtectionProbe => {
  const { storage, platform, cipher, after } = options
  let known: TokenProtection = { state: 'unknown', keeper: '' }
  let asking: Promise<TokenProtection> | undefined

  const isAvailable = async (): Promise<boolean | 'locked'> => {
    try {
      return await withPatience(after, storage.isAvailable)
    } catch (error) {
      return error instanceof KeyringSilent ? 'locked' : false
    }
  }

  const stateNow = async (): Promise<TokenProtection['state']> => {
    const available = await isAvailable()
    if (available !== true) return available === 'locked' ? available : 'none'
    const sample = await cipher.encrypt(randomBytes(16).toString('base64'))
    if (typeof sample === 'string') return sample
    return isWeak(providerOf(platform, sample)) ? 'weak' : 'os'
  }

  const ask = async (): Promise<TokenProtection> => {
    const state = await stateNow()
    const keeper = wordKeeper(state === 'weak' ? 'basic_text' : storage.backend())
    known = { state, keeper }
    return known
  }

  return {
    known: () => known,
    find: () => {
      if (known.state === 'os' || known.state === 'weak') return Promise.resolve(known)
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
  }
}
