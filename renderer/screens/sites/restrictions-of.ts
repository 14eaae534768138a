import type { RestrictedAction, Restriction } from '#contract/model/restriction'
import type { SiteCard } from '#contract/model/site-card'
import type { SideName } from '../../state/sides.ts'

/** What a side is held back by: reading alone needs less than deploying. */
const concerning: Readonly<Record<SideName, readonly RestrictedAction[]>> = {
  source: ['boards', 'automation'],
  destination: ['write-without-scope', 'boards', 'automation', 'administration'],
}

/** What a site cannot do, because of how it signs in, of what it was chosen for. */
export const restrictionsOf = (
  { restrictions }: Pick<SiteCard, 'restrictions'>,
  side: SideName,
): readonly Restriction[] => restrictions.filter(({ action }) => concerning[side].includes(action))
