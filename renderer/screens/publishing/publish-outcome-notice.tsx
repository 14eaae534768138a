import type { PublishOutcome } from '#contract/model/publication'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { LinkedPublication } from './publication-link.tsx'
import styles from './publishing.module.css'

interface PublishOutcomeNoticeProps {
  readonly outcome: PublishOutcome
  /** The user agrees that it is kept and sent later. */
  readonly onKeep: () => void
}

/** What became of publishing something. */
export const PublishOutcomeNotice = ({ outcome, onKeep }: PublishOutcomeNoticeProps) => {
  switch (outcome.outcome) {
    case 'published':
      return (
        <Notice tone="good" role="status" title={text.published[outcome.how]}>
          <LinkedPublication link={outcome.link}>{text.open}</LinkedPublication>
        </Notice>
      )
    case 'queued':
      return (
        <Notice tone="info" role="status" title={text.queuedTitle}>
          <p>{text.queued}</p>
        </Notice>
      )
    case 'could-not-reach':
      return (
        <>
          <FailureNotice
            failure={outcome.failure}
            tone="warn"
            actions={<Button onPress={onKeep}>{text.keep}</Button>}
          />
          <p className={styles.quiet}>{text.keepHelp}</p>
        </>
      )
    case 'refused':
      return <FailureNotice failure={outcome.failure} />
  }
}
