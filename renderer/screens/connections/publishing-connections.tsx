import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { ConnectionCardView } from '../../sign-in-card/connection-card-view.tsx'
import { connectionCards } from '../../state/connected-cards.ts'
import { isPreview } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './connected-sites.module.css'

/** Every connection for publishing, with what can be done with it. */
export const PublishingConnections = () => {
  const connections = useApp((state) => state.connections)
  const cards = useApp(connectionCards)
  const loadConnections = useApp((state) => state.loadConnections)
  const preview = useApp(isPreview)
  // A preview has no secrets to publish with.
  if (preview) return null
  return (
    <section className={styles.section} aria-labelledby="publishing-connections">
      <h2 id="publishing-connections">{text.publishing}</h2>
      <p className={styles.lead}>
        {text.publishingLead}
        {connections.phase === 'ready' && cards.length === 0 ? ` ${text.publishingNone}` : ''}
      </p>
      {connections.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={connections.failure}
          actions={<Button onPress={() => void loadConnections()}>{text.listAgain}</Button>}
        />
      ) : null}
      {cards.length === 0 ? null : (
        <ul className={styles.list}>
          {cards.map((card) => (
            <li key={card.id}>
              <ConnectionCardView card={card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
