import { useEffect, useRef, useState } from 'react'
import type { Announcement } from '#contract/model/publication'
import { messagesText as text } from '#contract/wording/screens/messages-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { connectionCards } from '../../state/connected-cards.ts'
import { useApp } from '../../state/use-app.ts'
import { MessageRuleDialog } from './message-rule-dialog.tsx'
import { MessageRuleLine } from './message-rule-line.tsx'
import styles from './messages-settings.module.css'
import { SettingsSection } from './settings-section.tsx'

/** Which channels are told of which deployments by themselves. */
export const MessagesSettings = () => {
  const rules = useApp((state) => state.announcements)
  const failure = useApp((state) => state.announcementsFailure)
  const connections = useApp((state) => state.connections)
  const places = useApp(connectionCards)
  const loadRules = useApp((state) => state.loadAnnouncements)
  const change = useApp((state) => state.changeAnnouncements)
  const dismiss = useApp((state) => state.dismissAnnouncementsFailure)
  const go = useApp((state) => state.go)
  const list = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<{ readonly at: number; readonly rule?: Announcement } | null>(
    null,
  )
  useEffect(() => void loadRules(), [loadRules])
  if (rules === null || connections.phase !== 'ready') {
    const trouble = connections.phase === 'failed' ? connections.failure : failure
    return (
      <SettingsSection title={text.title}>
        <p className={styles.help}>{text.help}</p>
        {trouble === null ? null : <FailureNotice onlyReads failure={trouble} />}
      </SettingsSection>
    )
  }
  const workspaces = places.filter(
    ({ product, hindrances }) => product === 'slack' && hindrances.length === 0,
  )
  const close = (): void => setOpen(null)
  const keep = (rule: Announcement, at: number): Promise<boolean> =>
    change(at === rules.length ? [...rules, rule] : rules.with(at, rule))
  const remove = (at: number): void => {
    // The button goes with its rule.
    list.current?.focus()
    void change(rules.toSpliced(at, 1))
  }
  return (
    <SettingsSection title={text.title}>
      <p className={styles.help}>{text.help}</p>
      {failure === null || open !== null ? null : (
        <FailureNotice onlyReads failure={failure} onDismiss={dismiss} />
      )}
      <ul ref={list} className={styles.rules} aria-label={text.list} tabIndex={-1}>
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is nothing but its place and what it says.
          <li key={`${at} ${rule.channel}`} className={styles.rule}>
            <MessageRuleLine
              rule={rule}
              place={places.find(({ id }) => id === rule.connectionId)}
              onChange={workspaces.length === 0 ? undefined : () => setOpen({ at, rule })}
              onRemove={() => remove(at)}
            />
          </li>
        ))}
        {rules.length === 0 ? <li className={styles.help}>{text.none}</li> : null}
      </ul>
      {workspaces.length === 0 ? (
        <p className={styles.actions}>
          <span>{text.noSlack}</span>
          <Button onPress={() => go({ place: 'connections' })}>{text.toConnections}</Button>
        </p>
      ) : (
        <p className={styles.actions}>
          <Button onPress={() => setOpen({ at: rules.length })}>{text.add}</Button>
        </p>
      )}
      {open === null ? null : (
        <MessageRuleDialog
          workspaces={workspaces}
          rule={open.rule}
          onSave={(rule) => keep(rule, open.at)}
          onClose={close}
        />
      )}
    </SettingsSection>
  )
}
