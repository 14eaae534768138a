import type { SiteCard } from '#contract/model/site-card'
import { hindranceWording, siteCardText } from '#contract/wording/screens/site-card-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Card } from '../../components/card.tsx'
import { Select } from '../../components/select.tsx'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { ChosenSite } from './chosen-site.tsx'
import { hindrancesOf, type Side } from './hindrances-of.ts'

interface PairSideProps {
  readonly side: Side
  readonly siteId: string | null
  readonly onChoose: (siteId: string) => void
}

/** One side of the pair: which site it is, and whether it can be that. */
export const PairSide = ({ side, siteId, onChoose }: PairSideProps) => {
  const sites = useApp(siteCards)
  const site = sites.find(({ id }) => id === siteId)
  return (
    <Card label={text[side]}>
      <Select
        label={text[side]}
        options={sites.map((one) => ({
          id: one.id,
          label: nameOfSite(one),
          detail: detailOf(one, side),
        }))}
        value={site?.id ?? null}
        onChange={onChoose}
        placeholder={text.choose}
        description={side === 'source' ? text.sourceHelp : text.destinationHelp}
      />
      {site === undefined ? null : <ChosenSite side={side} site={site} />}
    </Card>
  )
}

/** Where a site is, and what first of all keeps it from being chosen. */
const detailOf = (site: SiteCard, side: Side): string => {
  const [hindrance] = hindrancesOf(site, side)
  return [
    site.demo ? siteCardText.demoHost : site.host,
    ...(hindrance === undefined ? [] : [hindranceWording[hindrance].label]),
  ].join(' · ')
}
