import type { SiteCard } from '#contract/model/site-card'
import type { OutputOf } from '#contract/operations'
import type { TokenDraft } from './token-draft.ts'

/** What the user calls a site. */
export type OwnTag = Pick<TokenDraft, 'label' | 'production'>

/** The connected site that stands at an address, if one does. Demo sites need no token. */
export const knownSite = (
  cards: readonly SiteCard[],
  { cloudId, address }: OutputOf<'site.find'>,
): SiteCard | undefined => {
  const own = cards.filter(({ demo }) => !demo)
  return (
    own.find((card) => card.cloudId === cloudId) ?? own.find((card) => card.address === address)
  )
}

/**
 * The draft of a new site as it turns into replacing the token of one that is connected: with that
 * site's name and mark, so that neither is lost, and its account, unless the user entered another
 * than the form `began` with.
 */
export const ontoKnownSite = (
  draft: TokenDraft,
  site: SiteCard,
  began: TokenDraft,
): TokenDraft => ({
  ...draft,
  siteId: site.id,
  email: ['', began.email].includes(draft.email.trim()) ? site.accountName : draft.email,
  label: site.label || draft.label,
  production: site.production || draft.production,
  sharedFrom: draft.sharedFrom === site.id ? null : draft.sharedFrom,
})
