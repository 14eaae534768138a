import type { FileSignature } from '#contract/model/file-signature'
import { canonicalJson } from '#domain/canonical-json'
import { isSignedBy, type KeyPair, signText } from './keys/ed25519.ts'

/** What is signed: a file by its hash and format. */
export interface SignedFile {
  readonly format: string
  readonly hash: string
}

/** Somebody who can sign. */
export interface Signer extends KeyPair {
  readonly name: string
}

const signedText = (
  { format, hash }: SignedFile,
  { name, publicKey, role, at }: Omit<FileSignature, 'signature'>,
): string => canonicalJson({ signed: 'slipway-file', format, hash, name, publicKey, role, at })

/** Signs a file. */
export const signFile = (
  file: SignedFile,
  { name, publicKey, privateKey }: Signer,
  { role, at }: Pick<FileSignature, 'role' | 'at'>,
): FileSignature => {
  const said = { name, publicKey, role, at }
  return { ...said, signature: signText(signedText(file, said), { privateKey }) }
}

/** Whether a signature is of just this file. */
export const isSignatureOf = (file: SignedFile, signature: FileSignature): boolean =>
  isSignedBy(signedText(file, signature), signature.signature, signature.publicKey)
