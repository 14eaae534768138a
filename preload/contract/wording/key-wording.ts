import type { KeyHindrance } from '../model/known-key.ts'

/** Why nothing can be signed on this computer, within a sentence. */
export const keyHindranceWording: Readonly<Record<KeyHindrance, string>> = {
  unprotected: 'this computer has nothing that would protect a key',
  locked: 'the keyring that protects the key did not answer',
  lost: 'the key is no longer there',
}
