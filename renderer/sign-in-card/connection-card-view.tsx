import type { ConnectionCard } from '#contract/model/connection-card'
import { Card } from '../components/card.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import styles from './card-head.module.css'
import { CardHead } from './card-head.tsx'
import { RotationLeft } from './rotation-left.tsx'
import { SignInActions } from './sign-in-actions.tsx'
import { SignInTrouble } from './sign-in-trouble.tsx'
import { SignInUses } from './sign-in-uses.tsx'
import { TokenLine } from './token-line.tsx'

/** A connection for publishing: what it is, who signs in and how, what it can do. */
export const ConnectionCardView = ({ card }: { readonly card: ConnectionCard }) => (
  <Card label={nameOfSite(card)}>
    <CardHead card={card} />
    <div className={styles.facts}>
      <p>{whoOf(card)}</p>
      <TokenLine card={card} />
    </div>
    <SignInUses card={card} />
    <SignInTrouble card={card} />
    <RotationLeft ofId={card.id} rotation={card.rotation} />
    <SignInActions card={card} />
  </Card>
)

const whoOf = ({ who, accountName }: ConnectionCard): string =>
  [...(who === null ? [] : [who.name]), accountName].filter((name) => name !== '').join(' · ')
