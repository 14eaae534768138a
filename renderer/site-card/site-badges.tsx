import type { SiteCard } from '#contract/model/site-card'
import { hindranceWording, siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Badge } from '../components/badge.tsx'
import { ShieldIcon } from '../icons/shield-icon.tsx'
import { ShipIcon } from '../icons/ship-icon.tsx'
import { WarningIcon } from '../icons/warning-icon.tsx'
import styles from './site-badges.module.css'

/** What a site is and may, in icons and words. */
export const SiteBadges = ({ site }: { readonly site: SiteCard }) => (
  <p className={styles.badges}>
    {site.account === null ? null : site.account.administrator ? (
      <Badge tone="good" icon={<ShieldIcon />}>
        {text.administrator}
      </Badge>
    ) : (
      <Badge tone="warn" icon={<WarningIcon />}>
        {hindranceWording['not-administrator'].label}
      </Badge>
    )}
    {site.production ? (
      <Badge tone="production" icon={<WarningIcon />}>
        {text.production}
      </Badge>
    ) : null}
    {site.demo ? (
      <Badge tone="info" icon={<ShipIcon />}>
        {text.demo}
      </Badge>
    ) : null}
  </p>
)
