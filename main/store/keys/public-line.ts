import { AppError, failure } from '#contract/model/failure'
import { isPublicKey } from './ed25519.ts'

/** A public key with the name that its owner gave it, as it is passed on. */
export interface PublicKey {
  readonly name: string
  readonly publicKey: string
}

const pattern = /^\s*slipway-ed25519\s+(\S+)(?:[^\S\r\n]+(.*?))?\s*$/

/** One line to be sent to others: `slipway-ed25519 KEY NAME`. */
export const writePublicLine = ({ name, publicKey }: PublicKey): string =>
  `slipway-ed25519 ${publicKey} ${name.replaceAll(/\s+/g, ' ').trim()}`

/** Reads such a line. Throws AppError `input.invalid`. */
export const readPublicLine = (line: string): PublicKey => {
  const [, publicKey = '', name = ''] = pattern.exec(line) ?? []
  if (!isPublicKey(publicKey)) {
    const why = 'It is no line with a public key of Slipway.'
    throw new AppError(failure('input.invalid', line.trim().slice(0, 60), [why]))
  }
  return { name, publicKey }
}
