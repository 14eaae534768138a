import type { Call, Option } from './command.ts'
import { WrongCall } from './wrong-call.ts'

/** The option of commands that write a file which may be encrypted. */
export const encryptOption: Readonly<Record<string, Option>> = {
  encrypt: { type: 'boolean', help: 'encrypt the file with the passphrase in SLIPWAY_PASSPHRASE' },
}

/** The passphrase of files, if the environment has one. */
export const passphraseOf = ({ environment }: Call): string | undefined =>
  environment.SLIPWAY_PASSPHRASE === '' ? undefined : environment.SLIPWAY_PASSPHRASE

/**
 * The passphrase to encrypt with, where that is wanted, or the file was encrypted before. Throws AppError
 * when there is none.
 */
export const passphraseToEncrypt = (call: Call, wasEncrypted: boolean): string | undefined => {
  if (!call.flag('encrypt') && !wasEncrypted) return undefined
  const passphrase = passphraseOf(call)
  if (passphrase !== undefined) return passphrase
  throw new WrongCall('--encrypt', 'Set SLIPWAY_PASSPHRASE.')
}
