import type { FileSignature } from '#contract/model/file-signature'
import { openEnvelope, withSignature } from '#store/envelope'
import { type Signer, signFile } from '#store/file-signatures'
import { type SealedSort, sealContent } from '#store/sealed-file'
import { writeWholeFile } from '#store/write-whole-file'
import type { Call } from './command.ts'
import { ownKey } from './own-key.ts'
import { passphraseToEncrypt } from './passphrase.ts'

/** A file with a signature more, made now. Throws AppError when the file does not fit. */
export const signed = (
  file: Uint8Array,
  path: string,
  signer: Signer,
  role: FileSignature['role'],
): Uint8Array => {
  const at = new Date().toISOString()
  return withSignature(file, signFile(openEnvelope(file, path), signer, { role, at }), path)
}

/**
 * Writes a file of Slipway: encrypted where `--encrypt` asks for it or it was so before, signed where
 * the environment names a key. Gives the name of the signer. Throws AppError (`file.…`, `input.invalid`).
 */
export const writeFile = async <Content extends object>(
  call: Call,
  sort: SealedSort<Content>,
  path: string,
  content: Content,
  wasEncrypted = false,
): Promise<string | null> => {
  const signer = await ownKey(call)
  const passphrase = passphraseToEncrypt(call, wasEncrypted)
  const file = await sealContent(sort, content, { passphrase })
  await writeWholeFile(path, signer === undefined ? file : signed(file, path, signer, 'made'))
  return signer?.name ?? null
}

/** Whether a file is signed, in words. */
export const wordSigner = (signer: string | null): string =>
  signer === null ? 'unsigned (SLIPWAY_KEY names no key file)' : `signed by ${signer}`
