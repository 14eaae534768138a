import { useState } from 'react'
import type { Publication } from '#contract/model/publication'
import { wordMoment } from '#contract/wording/dates'
import { wordFailure } from '#contract/wording/failure-wording'
import {
  publishingText,
  outboxText as text,
  wordPlace,
} from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ClockIcon } from '../../icons/clock-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './outbox.module.css'

interface WaitingPublicationProps {
  readonly publication: Publication
  /** It is gone, and its button with it. */
  readonly onDropped: () => void
}

/** Something that waits to be published: what, where to, since when and why, and the way to drop it. */
export const WaitingPublication = ({ publication, onDropped }: WaitingPublicationProps) => {
  const { id, title, target, host, madeAt, failure } = publication
  const drop = useApp((state) => state.dropPublication)
  const flushing = useApp((state) => state.flushing)
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  const dropIt = async (): Promise<void> => {
    close()
    if (await drop(id)) onDropped()
  }
  const place = `${host}, ${wordPlace(target)}`
  const why = failure === null ? null : wordFailure(failure)
  return (
    <article className={styles.card}>
      <span className={styles.icon}>{failure === null ? <ClockIcon /> : <WarningIcon />}</span>
      <div className={styles.what}>
        <h3>{title}</h3>
        <p className={styles.quiet}>
          {publishingText.products[target.to]}, {place}. {text.since(wordMoment(madeAt))}
        </p>
        {why === null ? null : (
          <p>
            {why.what} {why.next}
          </p>
        )}
      </div>
      <Button
        look="quiet"
        aria-label={text.dropOf(title)}
        isDisabled={flushing}
        onPress={() => setAsking(true)}
      >
        {text.drop}
      </Button>
      <Dialog
        title={text.dropTitle}
        isOpen={asking}
        careful
        onClose={close}
        actions={
          <>
            <Button autoFocus onPress={close}>
              {text.keep}
            </Button>
            <Button look="danger" onPress={() => void dropIt()}>
              {text.drop}
            </Button>
          </>
        }
      >
        <p>{text.dropText(title, place)}</p>
      </Dialog>
    </article>
  )
}
