import type { Announced } from '#contract/model/publication'
import { announcementText } from '#contract/wording/announcement-wording'
import { messagesText as text } from '#contract/wording/screens/messages-text'
import type { SampleMessage } from '../../state/announcements.ts'
import styles from './messages-settings.module.css'

interface MessageSampleProps {
  /** Null where there was no deployment yet. */
  readonly sample: SampleMessage | null
  readonly event: Announced
}

/** How a message will read: of the newest deployment, or an example where there was none. */
export const MessageSample = ({ sample, event }: MessageSampleProps) => (
  <section className={styles.sample} aria-label={text.look} role="status">
    <h3>{text.look}</h3>
    <pre className={styles.message}>
      {sample === null
        ? text.sample(event)
        : sample.text.replace(sample.title, () => announcementText[event](sample.title))}
    </pre>
    <p className={styles.help}>{sample === null ? text.sampleHelp : text.realHelp}</p>
  </section>
)
