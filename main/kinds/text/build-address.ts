import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { isSecretMark } from '#contract/model/secret'
import { secretWording } from '#contract/wording/secret-wording'
import { sameJson } from '#domain/canonical-json'
import { type AddressParts, notEntered, withoutSecrets, withoutSecretsIn } from './secret-parts.ts'

/** Where the secrets of an address come from, by their place among its parts. */
export interface AddressSecrets {
  /** What the user entered, as it was typed. */
  readonly entered: (at: number) => string | undefined
  /** What stands there now, as it stands in the address. */
  readonly present: (at: number) => string | undefined
}

/** What fits an address already is left alone: somebody copied it from one. */
const encoded = (text: string): string =>
  /^(?:[\w.~!*'()-]|%[\da-f]{2})*$/i.test(text) ? text : encodeURIComponent(text)

/** The first colon of user name and password parts them. */
const encodedPair = (text: string): string => {
  const colon = text.indexOf(':')
  return colon < 0
    ? encoded(text)
    : `${encoded(text.slice(0, colon))}:${encoded(text.slice(colon + 1))}`
}

const isBeforeHost = (parts: readonly Json[], at: number): boolean =>
  String(parts[at + 1] ?? '').startsWith('@') && /^$|:\/\/$/.test(String(parts[at - 1] ?? ''))

const build = (
  parts: readonly Json[],
  secrets: AddressSecrets,
  readAgain: (text: string) => AddressParts,
): string => {
  const fill = (part: Json, at: number): string => {
    if (!isSecretMark(part)) return String(part)
    const typed = secrets.entered(at)
    if (typed === undefined) return secrets.present(at) ?? notEntered
    return isBeforeHost(parts, at) ? encodedPair(typed) : encoded(typed)
  }
  const text = parts.map(fill).join('')
  if (sameJson(readAgain(text), parts)) return text
  const labels = parts.filter(isSecretMark).map(({ $secret }) => $secret)
  throw new AppError(failure('input.invalid', secretWording.doesNotFit(labels.join(', '))))
}

/**
 * A web address with its secrets, each encoded as fits its place. Throws AppError `input.invalid`
 * where reading it back would not find the same secrets: one would stand in clear text in snapshots
 * and journals.
 */
export const buildAddress = (parts: readonly Json[], secrets: AddressSecrets): string =>
  build(parts, secrets, withoutSecrets)

/** The same for a longer text in which addresses stand. */
export const buildText = (parts: readonly Json[], secrets: AddressSecrets): string =>
  build(parts, secrets, withoutSecretsIn)
