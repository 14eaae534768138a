import { useEffect, useRef } from 'react'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { Publishing } from '../../state/publishing.ts'
import { useApp } from '../../state/use-app.ts'
import { AccessNotice } from './access-notice.tsx'
import { PublicationPreview } from './publication-preview.tsx'
import { PublishOutcomeNotice } from './publish-outcome-notice.tsx'
import styles from './publishing.module.css'

interface PreviewDialogProps {
  readonly title: string
  readonly publishing: Extract<Publishing, { phase: 'previewed' | 'sending' | 'ended' }>
}

/**
 * What would be published and where, whether it may be written there, the way to publish it, and what
 * became of it.
 */
export const PreviewDialog = ({ title, publishing }: PreviewDialogProps) => {
  const { phase, preview, target, access } = publishing
  const leave = useApp((state) => state.leavePublishing)
  const change = useApp((state) => state.changeTarget)
  const publish = useApp((state) => state.publish)
  const news = useRef<HTMLDivElement>(null)
  // What is said stands at the top, and the button that led to it is gone.
  useEffect(() => {
    if (phase !== 'previewed') news.current?.focus()
  }, [phase])
  const isDone =
    phase === 'ended' &&
    (publishing.outcome.outcome === 'published' || publishing.outcome.outcome === 'queued')
  const sendWords = preview.former === null || target.to === 'slack' ? text.send : text.sendAgain
  return (
    <Dialog
      title={title}
      isOpen
      careful
      large
      onClose={leave}
      actions={
        isDone || phase === 'sending' ? (
          <Button look={isDone ? 'primary' : 'plain'} onPress={leave}>
            {text.close}
          </Button>
        ) : (
          <>
            <Button onPress={leave}>{text.cancel}</Button>
            <Button onPress={change}>{text.change}</Button>
            <Button
              look="primary"
              isDisabled={phase === 'previewed' && access === null}
              onPress={() => void publish('tell')}
            >
              {phase === 'ended' ? text.tryAgain : sendWords}
            </Button>
          </>
        )
      }
    >
      {phase !== 'previewed' ? null : access === null ? (
        <p className={styles.quiet} role="status">
          {text.checking(preview.host)}
        </p>
      ) : (
        <AccessNotice access={access} />
      )}
      <div ref={news} className={styles.news} tabIndex={-1}>
        {phase === 'sending' ? (
          <>
            <ProgressBar label={text.sending(preview.host)} />
            <p className={styles.quiet}>{text.sendingHelp}</p>
          </>
        ) : null}
        {phase === 'ended' ? (
          <PublishOutcomeNotice outcome={publishing.outcome} onKeep={() => void publish('queue')} />
        ) : null}
      </div>
      <PublicationPreview target={target} preview={preview} />
    </Dialog>
  )
}
