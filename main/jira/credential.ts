import type { FailureCode } from '#contract/model/failure'
import { type Base, isUnder } from './base.ts'

/** Headers that sign a request in, and no others. */
export type SignInHeaders = Readonly<Record<string, string>>

/**
 * A way to sign in, bound to the one place where it may be shown. What is secret stays inside:
 * nothing prints, serialises or inspects to it.
 */
export interface Credential {
  /** What it is called when Jira does not accept it. */
  readonly refusal: FailureCode
  /**
   * The headers for an address; throws (a bug) for one it is not bound to. Ways that sign in first do
   * it here, and throw AppError when that fails.
   */
  headersFor(url: URL): Promise<SignInHeaders>
  /** The same text without the secret in any form it travels in. */
  conceal(text: string): string
  /**
   * After an answer that came as if nobody had signed in with these headers: whether there are new
   * ones now, so that the request may be sent once more. Absent: it is never sent again.
   */
  renew?(refused: SignInHeaders): Promise<boolean>
  /** Ends what stands at the site because of it. Throws nothing: nobody could do anything about it. */
  signOut?(): Promise<void>
}

/** Throws (a bug) for an address that is not meant to see a credential. */
export const throwUnlessUnder = (base: Base, url: URL): void => {
  if (!isUnder(base, url)) throw new Error(`the credential is not meant for ${url.host}`)
}

/** A text without any of these secrets. The longest go first, since one may be part of another. */
export const hide = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((safe, secret) => safe.replaceAll(secret, '[hidden]'), text)

/** A secret and how it reads in an address or a form. */
export const formsOf = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
]
