import type { Product } from '#contract/model/connection'
import type { Secret } from '#store/secrets/secret'
import type { Binding } from '#store/secrets/secret-record'
import type { KeptSignIn } from './kept-sign-in.ts'
import type { PersonalTokens, TokenList } from './personal-tokens.ts'

/** A site or a connection for publishing, as its owner of a secret. */
export interface SignInOwner {
  readonly product: Product
  readonly kept: KeptSignIn
  readonly binding: Binding
  /** Null until the product has said whose the present secret is. */
  readonly accountId: string | null
  readonly host: string
}

/** A sign-in with one secret of an owner, the stored one or one that is to take its place. */
export interface OwnerSession {
  readonly accountId: string
  /** The account's own tokens; undefined where no API lists them. */
  readonly tokens: TokenList | undefined
  /** The same where the API makes tokens, too. */
  readonly personal: PersonalTokens | undefined
  /** Ends the very secret that signed in; undefined where no API does without its entry. */
  readonly revokeItself: (() => Promise<void>) | undefined
}

/** The sites, or the connections for publishing, for what is done with their secrets. */
export interface SignInOwners {
  /** Undefined when it is none of these. */
  find(id: string): Promise<SignInOwner | undefined>
  /** Changes what is kept beside the secret, if it is still there. */
  change(id: string, members: Partial<KeptSignIn>): Promise<void>
  signIn(id: string, secret: Secret, signal: AbortSignal): Promise<OwnerSession>
  /**
   * Keeps deployments away while its secret is exchanged or ended, and gives what lets them come
   * again. Throws AppError `run.uses-sign-in` while one is under way with it.
   */
  keepRunsAway(id: string): Promise<() => void>
  /** Forgets it and its secret here. */
  forget(id: string): Promise<void>
}
