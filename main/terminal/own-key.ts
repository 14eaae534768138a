import type { Signer } from '#store/file-signatures'
import { loadKeyFile } from '#store/keys/key-file'
import type { Call } from './command.ts'
import { WrongCall } from './wrong-call.ts'

/** The passphrase of one's key file. Throws AppError when the environment has none. */
export const keyPassphrase = ({ environment }: Call, path: string): string => {
  const passphrase = environment.SLIPWAY_KEY_PASSPHRASE ?? ''
  if (passphrase !== '') return passphrase
  throw new WrongCall(path, 'Set SLIPWAY_KEY_PASSPHRASE for this key.')
}

/** One's own key, from the file that SLIPWAY_KEY names; undefined where it names none. */
export const ownKey = async (call: Call): Promise<Signer | undefined> => {
  const path = call.environment.SLIPWAY_KEY ?? ''
  return path === '' ? undefined : loadKeyFile(path, keyPassphrase(call, path))
}
