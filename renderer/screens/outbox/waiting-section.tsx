import { useEffect, useId, useRef } from 'react'
import { outboxText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './outbox.module.css'
import { WaitingPublication } from './waiting-publication.tsx'

/** What waits to be published, and why. Nothing where nothing waits, unless something just did. */
export const WaitingSection = () => {
  const publications = useApp((state) => state.publications)
  const failure = useApp((state) => state.publicationsFailure)
  const flushing = useApp((state) => state.flushing)
  const load = useApp((state) => state.loadPublications)
  const flush = useApp((state) => state.flushPublications)
  const dismiss = useApp((state) => state.dismissPublicationsFailure)
  const id = useId()
  useEffect(() => void load(), [load])
  const waiting = publications?.filter(({ sentAt }) => sentAt === null) ?? []
  // The last one that is dropped takes its button along: the heading stays, and has the focus.
  const hadSome = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isEmpty = waiting.length === 0
  if (!isEmpty) hadSome.current = true
  if (isEmpty && failure === null && !hadSome.current) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {text.waitingTitle}
      </h2>
      {failure === null ? null : <FailureNotice onlyReads failure={failure} onDismiss={dismiss} />}
      {isEmpty ? (
        <p className={styles.quiet}>{text.nothing}</p>
      ) : (
        <>
          <div className={styles.head}>
            <p className={styles.quiet}>{text.waitingHelp}</p>
            <Button look="primary" isDisabled={flushing} onPress={() => void flush()}>
              {flushing ? text.sendingNow : text.sendNow}
            </Button>
          </div>
          <ul className={styles.list} aria-label={text.waitingList}>
            {waiting.map((publication) => (
              <li key={publication.id}>
                <WaitingPublication
                  publication={publication}
                  onDropped={() => heading.current?.focus()}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
