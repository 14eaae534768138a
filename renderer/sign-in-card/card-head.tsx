import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { IconButton } from '../components/icon-button.tsx'
import { Monogram } from '../components/monogram.tsx'
import { ExternalIcon } from '../icons/external-icon.tsx'
import { type ConnectedCard, isSiteCard } from '../state/connected-cards.ts'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import styles from './card-head.module.css'

/** The name of a card and where it is, with the way there. */
export const CardHead = ({ card }: { readonly card: ConnectedCard }) => {
  const openSignInPage = useApp((state) => state.openSignInPage)
  const name = nameOfSite(card)
  const isDemo = isSiteCard(card) && card.demo
  const place = isSiteCard(card) || card.place === '' ? '' : ` · ${card.place}`
  return (
    <div className={styles.head}>
      <Monogram name={name} size={44} />
      <div className={styles.names}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.host}>
          {card.label === '' || card.label === card.title ? '' : `${card.title} · `}
          {isDemo ? text.demoHost : card.host}
          {place}
        </p>
      </div>
      {isDemo ? null : (
        <IconButton label={text.open(card)} onPress={() => void openSignInPage(card.id, 'home')}>
          <ExternalIcon />
        </IconButton>
      )}
    </div>
  )
}
