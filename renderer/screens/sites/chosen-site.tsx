import type { SiteCard } from '#contract/model/site-card'
import { siteCardText } from '#contract/wording/screens/site-card-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Badge } from '../../components/badge.tsx'
import { Monogram } from '../../components/monogram.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { ExpiryWarning } from '../../sign-in-card/expiry-warning.tsx'
import { SiteBadges } from '../../site-card/site-badges.tsx'
import type { SideName } from '../../state/sides.ts'
import { nameOfSite } from '../../state/site-selectors.ts'
import styles from './chosen-site.module.css'
import { hindrancesOf } from './hindrances-of.ts'
import { SideLimits } from './side-limits.tsx'
import { SiteHindrances } from './site-hindrances.tsx'

interface ChosenSiteProps {
  readonly side: SideName
  readonly site: SiteCard
}

/** The site of one side: who signs in to it, and whether it can be what it was chosen for. */
export const ChosenSite = ({ side, site }: ChosenSiteProps) => {
  const hindrances = hindrancesOf(site, side)
  // An expired token is among the hindrances, with the way to a new one.
  const warns = site.expiry !== null && !hindrances.includes('token-expired')
  return (
    <>
      <div className={styles.site}>
        <Monogram name={nameOfSite(site)} size={44} />
        <div className={styles.words}>
          <p className={styles.host}>{site.demo ? siteCardText.demoHost : site.host}</p>
          <p className={styles.who}>{text.product(site)}</p>
          <p className={styles.who}>
            {site.account === null
              ? siteCardText.notReached
              : text.signedInAs(site.account.displayName)}
          </p>
        </div>
      </div>
      <SiteBadges site={site} />
      {warns ? <ExpiryWarning expiry={site.expiry} /> : null}
      {hindrances.length === 0 ? (
        <p>
          <Badge tone="good" icon={<DoneIcon />}>
            {side === 'source' ? text.readable : text.deployable}
          </Badge>
        </p>
      ) : (
        <SiteHindrances site={site} hindrances={hindrances} />
      )}
      <SideLimits side={side} site={site} />
    </>
  )
}
