import type { UseState } from '#contract/model/connection-use'
import {
  permissionNeedWording,
  useWording,
  wordRestriction,
} from '#contract/wording/connection-wording'
import { signInCardText as text, wordUseState } from '#contract/wording/screens/sign-in-card-text'
import { Badge } from '../components/badge.tsx'
import { Disclosure } from '../components/disclosure.tsx'
import { DoneIcon } from '../icons/done-icon.tsx'
import { UnknownIcon } from '../icons/unknown-icon.tsx'
import { WarningIcon } from '../icons/warning-icon.tsx'
import { type ConnectedCard, isSiteCard } from '../state/connected-cards.ts'
import styles from './sign-in-uses.module.css'

/** What can be done with a sign-in, as far as a read tells, and what its kind cannot do. */
export const SignInUses = ({ card }: { readonly card: ConnectedCard }) => {
  const scopes = isSiteCard(card) ? null : card.scopes
  return (
    <>
      {card.uses.length === 0 ? null : (
        <Disclosure title={text.uses}>
          <ul className={styles.uses}>
            {card.uses.map((use) => (
              <li key={use.use} className={styles.use}>
                <span className={styles.name}>{useWording[use.use]}</span>
                <StateBadge use={use} />
                <span className={styles.needs}>
                  {permissionNeedWording[use.needs.permission]}
                  {use.missing.length === 0 ? '' : ` ${text.missing(use.missing)}`}
                </span>
              </li>
            ))}
          </ul>
          {scopes === null || scopes.length === 0 ? null : (
            <p className={styles.needs}>{text.scopesKnown(scopes)}</p>
          )}
        </Disclosure>
      )}
      {card.restrictions.length === 0 ? null : (
        <Disclosure title={text.restrictions(card.restrictions.length)}>
          <ul className={styles.restrictions}>
            {card.restrictions.map((restriction) => (
              <li key={`${restriction.action} ${restriction.reason}`}>
                {wordRestriction(restriction)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

const StateBadge = ({ use }: { readonly use: UseState }) => {
  const { tone, icon } = looks[use.state]
  return (
    <Badge tone={tone} icon={icon}>
      {wordUseState(use)}
    </Badge>
  )
}

const looks = {
  can: { tone: 'good', icon: <DoneIcon /> },
  cannot: { tone: 'warn', icon: <WarningIcon /> },
  unknown: { tone: 'quiet', icon: <UnknownIcon /> },
} as const
