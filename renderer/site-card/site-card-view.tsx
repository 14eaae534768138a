import type { SiteCard } from '#contract/model/site-card'
import { Card } from '../components/card.tsx'
import styles from '../sign-in-card/card-head.module.css'
import { CardHead } from '../sign-in-card/card-head.tsx'
import { RotationLeft } from '../sign-in-card/rotation-left.tsx'
import { SignInActions } from '../sign-in-card/sign-in-actions.tsx'
import { SignInTrouble } from '../sign-in-card/sign-in-trouble.tsx'
import { SignInUses } from '../sign-in-card/sign-in-uses.tsx'
import { TokenLine } from '../sign-in-card/token-line.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import { SiteBadges } from './site-badges.tsx'

/** A connected site: what it is, who signs in and how, what can be done with it. */
export const SiteCardView = ({ site }: { readonly site: SiteCard }) => (
  <Card label={nameOfSite(site)}>
    <CardHead card={site} />
    <SiteBadges site={site} />
    <div className={styles.facts}>
      <p>{whoOf(site)}</p>
      <TokenLine card={site} />
    </div>
    {site.demo ? null : <SignInUses card={site} />}
    <SignInTrouble card={site} />
    <RotationLeft ofId={site.id} rotation={site.rotation} />
    <SignInActions card={site} />
  </Card>
)

const whoOf = ({ account, accountName }: SiteCard): string =>
  [...(account === null ? [] : [account.displayName]), accountName]
    .filter((name) => name !== '')
    .join(' · ')
