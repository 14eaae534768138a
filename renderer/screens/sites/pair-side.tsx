import { siteCardText } from '#contract/wording/screens/site-card-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Card } from '../../components/card.tsx'
import { Select } from '../../components/select.tsx'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { ChosenSite } from './chosen-site.tsx'

/** What a site is chosen for. */
export type Side = 'source' | 'destination'

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
          detail: one.demo ? siteCardText.demoHost : one.host,
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
