import { useEffect, useId, useRef } from 'react'
import { outboxText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Growing } from '../../components/growing.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './outbox.module.css'
import { SentPublication } from './sent-publication.tsx'
import { WaitingPublication } from './waiting-publication.tsx'

/** What waits to be published, and why; what was published, with the way there. Nothing while there is neither. */
export const OutboxSection = () => {
  const publications = useApp((state) => state.publications)
  const failure = useApp((state) => state.publicationsFailure)
  const flushing = useApp((state) => state.flushing)
  const load = useApp((state) => state.loadPublications)
  const flush = useApp((state) => state.flushPublications)
  const dismiss = useApp((state) => state.dismissPublicationsFailure)
  const id = useId()
  useEffect(() => void load(), [load])
  const waiting = publications?.filter(({ sentAt }) => sentAt === null) ?? []
  const sent = publications?.filter(({ sentAt }) => sentAt !== null) ?? []
  // The last one that is dropped takes its button along: the heading stays, and has the focus.
  const hadSome = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isEmpty = waiting.length + sent.length === 0
  if (!isEmpty) hadSome.current = true
  if (isEmpty && failure === null && !hadSome.current) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      {isEmpty ? <p className={styles.quiet}>{text.nothing}</p> : null}
      {failure === null ? null : <FailureNotice onlyReads failure={failure} onDismiss={dismiss} />}
      {waiting.length === 0 ? null : (
        <>
          <div className={styles.head}>
            <div>
              <p>
                <strong>{text.waiting(waiting.length)}</strong>
              </p>
              <p className={styles.quiet}>{text.waitingHelp}</p>
            </div>
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
      {sent.length === 0 ? null : (
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
      )}
    </section>
  )
}
