import type { CredentialEntry } from '#contract/model/credential-entry'
import type { Secret } from '#store/secrets/secret'

/** The signed-in account's own tokens, where the product has an API for them. */
export interface TokenList {
  list(): Promise<readonly CredentialEntry[]>
  /** One that is gone already is no failure. */
  revoke(entryId: string): Promise<void>
}

/** A token that was just made; no answer tells it again. */
export interface MadeToken {
  readonly entryId: string
  readonly secret: Secret
}

/** Such a list that makes tokens, too: of Jira and Confluence Data Center. */
export interface PersonalTokens extends TokenList {
  /** Never sent twice: whether it was made when no answer came shows in the list, by its name. */
  make(name: string, days: number): Promise<MadeToken>
}
