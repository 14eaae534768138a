import type { SiteCard } from '#contract/model/site-card'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Card } from '../components/card.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Monogram } from '../components/monogram.tsx'
import { ExternalIcon } from '../icons/external-icon.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { SiteActions } from './site-actions.tsx'
import { SiteBadges } from './site-badges.tsx'
import styles from './site-card-view.module.css'
import { SiteTrouble } from './site-trouble.tsx'
import { TokenLine } from './token-line.tsx'

/** A connected site: what it is, who signs in, how its token stands, what can be done. */
export const SiteCardView = ({ site }: { readonly site: SiteCard }) => {
  const openSite = useApp((state) => state.openSite)
  const name = nameOfSite(site)
  return (
    <Card label={name}>
      <div className={styles.head}>
        <Monogram name={name} size={44} />
        <div className={styles.names}>
          <h3 className={styles.name}>{name}</h3>
          <p className={styles.host}>
            {site.label === '' || site.label === site.title ? '' : `${site.title} · `}
            {site.demo ? text.demoHost : site.host}
          </p>
        </div>
        {site.demo ? null : (
          <IconButton label={text.open(site)} onPress={() => void openSite(site.id)}>
            <ExternalIcon />
          </IconButton>
        )}
      </div>
      <SiteBadges site={site} />
      <div className={styles.facts}>
        <p>{whoOf(site)}</p>
        <TokenLine site={site} />
      </div>
      <SiteTrouble site={site} />
      <SiteActions site={site} />
    </Card>
  )
}

const whoOf = ({ account, accountName }: SiteCard): string =>
  [...(account === null ? [] : [account.displayName]), accountName]
    .filter((name) => name !== '')
    .join(' · ')
