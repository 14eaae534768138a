import type { Hindrance, SiteCard } from '#contract/model/site-card'

/** What a site is chosen for. */
export type Side = 'source' | 'destination'

/** What keeps a site from being what it is chosen for. */
export const hindrancesOf = (site: SiteCard, side: Side): readonly Hindrance[] =>
  side === 'source' ? site.sourceHindrances : site.destinationHindrances
