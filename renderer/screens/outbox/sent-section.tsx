import { useId } from 'react'
import { outboxText as text } from '#contract/wording/screens/publishing-text'
import { Growing } from '../../components/growing.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './outbox.module.css'
import { SentPublication } from './sent-publication.tsx'

/** What was published, with the way there. Nothing where nothing was. */
export const SentSection = () => {
  const publications = useApp((state) => state.publications)
  const id = useId()
  const sent = publications?.filter(({ sentAt }) => sentAt !== null) ?? []
  if (sent.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{text.sentTitle}</h2>
      <Growing items={sent}>
        {(shown) => (
          <ul className={styles.list} aria-label={text.sentList}>
            {shown.map((publication) => (
              <li key={publication.id}>
                <SentPublication publication={publication} />
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </section>
  )
}
