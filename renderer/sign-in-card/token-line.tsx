import { wordCredential, wordProduct } from '#contract/wording/screens/sign-in-card-text'
import { siteCardText as text, wordToken } from '#contract/wording/screens/site-card-text'
import { type ConnectedCard, isSiteCard } from '../state/connected-cards.ts'
import styles from './token-line.module.css'

/** The product, what one signs in with and how that stands. The secret itself is never shown. */
export const TokenLine = ({ card }: { readonly card: ConnectedCard }) => {
  const demo = isSiteCard(card) && card.demo
  return (
    <>
      <p className={styles.product}>
        {wordProduct(card.product, card.version)}
        {demo ? '' : ` · ${wordCredential(card)}`}
      </p>
      <p className={styles.token}>{demo ? text.demoText : wordToken(card.token, card.expiry)}</p>
      {card.check.check === 'passed' && !demo ? (
        <p className={styles.check}>{text.checkedAt(card.check.at)}</p>
      ) : null}
    </>
  )
}
