import type { CredentialEntry } from '#contract/model/credential-entry'
import type { ListedToken } from '#jira/personal-access-token'
import type { Secret } from '#store/secrets/secret'

/** A token of a product's list as a page may know it. */
export const entryOf = ({
  id,
  name,
  created,
  lastUsed,
  expires,
}: ListedToken): CredentialEntry => ({
  entryId: id,
  name,
  createdAt: created ?? null,
  lastUsedAt: lastUsed ?? null,
  expiresAt: expires ?? null,
})

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
