import type { SiteCard } from '#contract/model/site-card'
import { wordMoment } from '#contract/wording/dates'
import { hindranceWording, siteCardText } from '#contract/wording/screens/site-card-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Card } from '../../components/card.tsx'
import { Select } from '../../components/select.tsx'
import { chosenSides, idOfSide, isFromFile, type SideName } from '../../state/sides.ts'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { ChosenFile } from './chosen-file.tsx'
import { ChosenSite } from './chosen-site.tsx'
import { hindrancesOf } from './hindrances-of.ts'

interface PairSideProps {
  readonly side: SideName
  /** Id of a site, or of a snapshot of a file. */
  readonly onChoose: (id: string) => void
}

/** One side of the pair: which site it is, and whether it can be that. */
export const PairSide = ({ side, onChoose }: PairSideProps) => {
  const sites = useApp(siteCards)
  const snapshots = useApp((state) => state.snapshots)
  const chosen = useApp(chosenSides)[side]
  return (
    <Card label={text[side]}>
      <Select
        label={text[side]}
        options={[
          ...sites.map((one) => ({
            id: one.id,
            label: nameOfSite(one),
            detail: detailOf(one, side),
          })),
          ...snapshots.map((one) => ({
            id: one.snapshotId,
            label: one.site.title,
            detail: text.fromFile(one.file.name, wordMoment(one.takenAt)),
          })),
        ]}
        value={chosen === undefined ? null : idOfSide(chosen)}
        onChange={onChoose}
        placeholder={text.choose}
        description={side === 'source' ? text.sourceHelp : text.destinationHelp}
      />
      {chosen === undefined ? null : isFromFile(chosen) ? (
        <ChosenFile side={side} snapshot={chosen} />
      ) : (
        <ChosenSite side={side} site={chosen} />
      )}
    </Card>
  )
}

/** Where a site is, and what first of all keeps it from being chosen. */
const detailOf = (site: SiteCard, side: SideName): string => {
  const [hindrance] = hindrancesOf(site, side)
  return [
    site.demo ? siteCardText.demoHost : site.host,
    ...(site.product === 'jira-data-center' ? [text.product(site)] : []),
    ...(hindrance === undefined ? [] : [hindranceWording[hindrance].label]),
  ].join(' · ')
}
