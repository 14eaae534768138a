import type { SiteCard } from '#contract/model/site-card'

/** What is entered beside the token. The token itself is handed through and never kept here. */
export interface TokenDraft {
  /** The site whose token is replaced; null for a new one. */
  readonly siteId: string | null
  readonly address: string
  readonly email: string
  readonly label: string
  /** A day such as `2027-11-02`, or empty. */
  readonly expiresOn: string
  readonly production: boolean
  /** The site whose token is used for this one, too; only ever chosen by the user. */
  readonly sharedFrom: string | null
}

/** A field that must not be empty. */
export type RequiredField = 'address' | 'email' | 'token'

const emptyDraft: TokenDraft = {
  siteId: null,
  address: '',
  email: '',
  label: '',
  expiresOn: '',
  production: false,
  sharedFrom: null,
}

/**
 * For a new site. A second one mostly has the same account: nobody should have to type it twice.
 */
export const newDraft = (cards: readonly SiteCard[]): TokenDraft => ({
  ...emptyDraft,
  email: cards.findLast(({ demo }) => !demo)?.accountName ?? '',
})

/** What is entered already when a site’s token is replaced. */
export const draftOf = (site: SiteCard): TokenDraft => ({
  ...emptyDraft,
  siteId: site.id,
  address: site.address,
  email: site.accountName,
  label: site.label,
  production: site.production,
})

/** What must still be entered. A token that is shared brings its account with it. */
export const missingFields = (draft: TokenDraft, token: string): readonly RequiredField[] => [
  ...(draft.address.trim() === '' ? (['address'] as const) : []),
  ...(draft.sharedFrom === null && draft.email.trim() === '' ? (['email'] as const) : []),
  ...(draft.sharedFrom === null && token.trim() === '' ? (['token'] as const) : []),
]
