import type { SignatureRole } from '../model/file-signature.ts'
import type { KeyHindrance } from '../model/known-key.ts'

/** Why nothing can be signed on this computer, within a sentence. */
export const keyHindranceWording: Readonly<Record<KeyHindrance, string>> = {
  unprotected: 'this computer has nothing that would protect a key',
  locked: 'the keyring that protects the key did not answer',
  lost: 'the key is no longer there',
}

/** Whose signature is missing, among the details of a failure. */
export const signatureRoleWording: Readonly<Record<SignatureRole, string>> = {
  made: 'Missing: the signature of who made the plan, with a key that is known here.',
  reviewed: 'Missing: the signature of another person, with a key that is known here.',
}
