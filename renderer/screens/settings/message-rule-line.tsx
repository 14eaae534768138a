import type { ConnectionCard } from '#contract/model/connection-card'
import type { Announcement } from '#contract/model/publication'
import { messagesText as text } from '#contract/wording/screens/messages-text'
import { IconButton } from '../../components/icon-button.tsx'
import { CloseIcon } from '../../icons/close-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { nameOfPlace } from '../publishing/publish-places.ts'
import styles from './messages-settings.module.css'

interface MessageRuleLineProps {
  readonly rule: Announcement
  /** Undefined: the connection is gone. */
  readonly place: ConnectionCard | undefined
  /** Undefined where there is no Slack that it could be changed to. */
  readonly onChange: (() => void) | undefined
  readonly onRemove: () => void
}

/** One rule: which channel is told what of which destination. */
export const MessageRuleLine = ({ rule, place, onChange, onRemove }: MessageRuleLineProps) => {
  const { channel, destination, events } = rule
  const site = useApp((state) => siteCards(state).find(({ cloudId }) => cloudId === destination))
  const of =
    destination === null
      ? text.everyDestination
      : site === undefined
        ? text.goneSite
        : nameOfSite(site)
  return (
    <>
      <div>
        <p>
          <strong>{channel}</strong>{' '}
          <span className={styles.help}>
            {place === undefined ? text.goneConnection : nameOfPlace(place)}
          </span>
        </p>
        <p className={styles.help}>
          {of}: {events.map((event) => text.shortEvents[event]).join(', ')}
        </p>
      </div>
      <span className={styles.actions}>
        {onChange === undefined ? null : (
          <IconButton label={text.changeOf(channel)} onPress={onChange}>
            <PencilIcon />
          </IconButton>
        )}
        <IconButton label={text.removeOf(channel)} onPress={onRemove}>
          <CloseIcon />
        </IconButton>
      </span>
    </>
  )
}
