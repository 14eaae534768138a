import type { SiteCard } from '#contract/model/site-card'
import type { Hindrance } from '#contract/model/token-state'
import type { SideName } from '../../state/sides.ts'

/** What keeps a site from being what it is chosen for. */
export const hindrancesOf = (site: SiteCard, side: SideName): readonly Hindrance[] =>
  side === 'source' ? site.sourceHindrances : site.destinationHindrances
