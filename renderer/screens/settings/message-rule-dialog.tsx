import { type FormEvent, useId, useState } from 'react'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { Announced, Announcement } from '#contract/model/publication'
import type { WriteAccess } from '#contract/model/write-access'
import { messagesText as text } from '#contract/wording/screens/messages-text'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { SampleMessage } from '../../state/announcements.ts'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { AccessNotice } from '../publishing/access-notice.tsx'
import { nameOfPlace } from '../publishing/publish-places.ts'
import { MessageSample } from './message-sample.tsx'
import styles from './messages-settings.module.css'

const everything = Object.keys(text.events) as readonly Announced[]
const everywhere = 'every'

const keyOf = (connectionId: string, channel: string): string => `${connectionId} ${channel.trim()}`

interface MessageRuleDialogProps {
  readonly workspaces: readonly ConnectionCard[]
  /** Undefined for a new one. */
  readonly rule: Announcement | undefined
  readonly onSave: (rule: Announcement) => Promise<boolean>
  readonly onClose: () => void
}

/** Which channel is told what. A message is shown before the rule is saved. */
export const MessageRuleDialog = (props: MessageRuleDialogProps) => {
  const { workspaces, rule, onSave, onClose } = props
  const cards = useApp(siteCards)
  const failure = useApp((state) => state.announcementsFailure)
  const dismiss = useApp((state) => state.dismissAnnouncementsFailure)
  const known = workspaces.find(({ id }) => id === rule?.connectionId) ?? workspaces[0]
  const [connectionId, setConnectionId] = useState(known?.id ?? '')
  const [channel, setChannel] = useState(rule?.channel ?? '')
  const [destination, setDestination] = useState(rule?.destination ?? null)
  const [events, setEvents] = useState<readonly Announced[]>(rule?.events ?? ['ends', 'fails'])
  const [busy, setBusy] = useState(false)
  const preview = useApp((state) => state.previewMessage)
  const check = useApp((state) => state.checkChannel)
  const [sample, setSample] = useState<SampleMessage | null>(null)
  const [access, setAccess] = useState<WriteAccess | null>(null)
  // For whom a message was looked at; whom the rule tells already needs none.
  const told = rule === undefined ? '' : keyOf(rule.connectionId, rule.channel)
  const [looked, setLooked] = useState(told)
  const isLooked = looked === keyOf(connectionId, channel)
  const formId = useId()
  const sites = cards.flatMap((card) =>
    card.cloudId === null ? [] : [{ id: card.cloudId, label: nameOfSite(card), detail: card.host }],
  )
  const gone =
    destination === null || sites.some(({ id }) => id === destination)
      ? []
      : [{ id: destination, label: text.goneSite }]
  const isWhole = connectionId !== '' && channel.trim() !== '' && events.length > 0
  const [first] = events
  const close = (): void => {
    dismiss()
    onClose()
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isWhole || busy) return
    setBusy(true)
    if (!isLooked) {
      const target = { to: 'slack', connectionId, channel: channel.trim() } as const
      setSample(await preview(target))
      setAccess(await check(target))
      setLooked(keyOf(connectionId, channel))
      setBusy(false)
      return
    }
    const isKept = await onSave({ connectionId, channel: channel.trim(), destination, events })
    setBusy(false)
    if (isKept) onClose()
  }
  return (
    <Dialog
      title={text.dialogTitle[rule === undefined ? 'add' : 'change']}
      isOpen
      wide
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text.cancel}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={!isWhole || busy}>
            {isLooked ? text.save : text.show}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
        <Select
          label={text.workspace}
          options={workspaces.map((place) => ({
            id: place.id,
            label: nameOfPlace(place),
            detail: place.host,
          }))}
          value={connectionId}
          onChange={setConnectionId}
        />
        <TextField
          label={text.channel}
          description={text.channelHelp}
          value={channel}
          isRequired
          onChange={setChannel}
        />
        <Select
          label={text.destination}
          options={[{ id: everywhere, label: text.everyDestination }, ...sites, ...gone]}
          value={destination ?? everywhere}
          onChange={(id) => setDestination(id === everywhere ? null : id)}
        />
        <fieldset className={styles.events}>
          <legend>{text.when}</legend>
          {everything.map((event) => (
            <Checkbox
              key={event}
              isSelected={events.includes(event)}
              onChange={(isOn) =>
                setEvents(everything.filter((one) => (one === event ? isOn : events.includes(one))))
              }
            >
              {text.events[event]}
            </Checkbox>
          ))}
        </fieldset>
        {busy && !isLooked ? <p role="status">{text.looking}</p> : null}
        {isLooked && looked !== told && first !== undefined ? (
          <>
            {access === null ? null : <AccessNotice access={access} />}
            <MessageSample sample={sample} event={first} />
          </>
        ) : null}
      </form>
    </Dialog>
  )
}
