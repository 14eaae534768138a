import { existsSync } from 'node:fs'
import { AppError, failure } from '#contract/model/failure'
import { fingerprintOf, makeKeyPair } from '#store/keys/ed25519'
import { loadKeyFile, saveKeyFile } from '#store/keys/key-file'
import { writePublicLine } from '#store/keys/public-line'
import type { Call, Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { keyPassphrase } from '../own-key.ts'

const madeOrLoaded = async (call: Call, path: string) => {
  const passphrase = keyPassphrase(call, path)
  const name = call.text('name')
  if (existsSync(path)) {
    if (name === undefined) return loadKeyFile(path, passphrase)
    throw new AppError(failure('input.invalid', path, ['There is a file already; it stays.']))
  }
  if (name === undefined) throw new AppError(failure('file.not-found', path))
  const signer = { name, ...makeKeyPair() }
  await saveKeyFile(path, signer, passphrase)
  return signer
}

/** `slipway key FILE`: makes a key to sign with, or shows the public half of one. */
export const keyCommand: Command = {
  name: 'key',
  summary: 'makes a key to sign files with, or shows the public half of one',
  operands: [{ name: 'FILE', help: 'the key file, protected by SLIPWAY_KEY_PASSPHRASE' }],
  options: { name: { type: 'string', value: 'NAME', help: 'make a new key for this person' } },
  run: async (call) => {
    const file = call.operand(0)
    const { name, publicKey } = await madeOrLoaded(call, file)
    const fingerprint = fingerprintOf(publicKey)
    const line = writePublicLine({ name, publicKey })
    return {
      text: `${line}\nFingerprint: ${fingerprint}`,
      json: { file, name, publicKey: line, fingerprint },
      code: exitCodes.ok,
    }
  },
}
