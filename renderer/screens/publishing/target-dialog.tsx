import { type FormEvent, useId, useState } from 'react'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { PublicationTarget } from '#contract/model/publication'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { connectionCards } from '../../state/connected-cards.ts'
import type { Publishing } from '../../state/publishing.ts'
import { useApp } from '../../state/use-app.ts'
import { NoPlaces } from './no-places.tsx'
import { isWhole, nameOfPlace, targetFor, trimmedTarget } from './publish-places.ts'
import styles from './publishing.module.css'
import { TargetForm } from './target-form.tsx'

interface TargetDialogProps {
  readonly title: string
  readonly publishing: Extract<Publishing, { phase: 'choosing' | 'previewing' }>
}

/** Where something is to be published. Nothing is sent from here: a preview comes first. */
export const TargetDialog = ({ title, publishing }: TargetDialogProps) => {
  const connections = useApp((state) => state.connections)
  const places = useApp(connectionCards)
  const load = useApp((state) => state.loadConnections)
  const lastTargets = useApp((state) => state.lastTargets)
  const leave = useApp((state) => state.leavePublishing)
  const preview = useApp((state) => state.previewPublication)
  const [chosen, setChosen] = useState<PublicationTarget | null>(null)
  const formId = useId()
  const usable = places.filter(({ hindrances }) => hindrances.length === 0)
  const hindered = places.filter(({ hindrances }) => hindrances.length > 0)
  const choose = (place: ConnectionCard): void => {
    setChosen(lastTargets[place.id] ?? targetFor(place))
  }
  const [only] = usable
  // The one that was used last, or the only one, needs no choice.
  const last = Object.values(lastTargets).at(-1)
  const target =
    chosen ??
    (last !== undefined && usable.some(({ id }) => id === last.connectionId)
      ? last
      : usable.length === 1 && only !== undefined
        ? targetFor(only)
        : null)
  const isBusy = publishing.phase === 'previewing'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (target !== null && isWhole(target)) void preview(trimmedTarget(target))
  }
  return (
    <Dialog
      title={title}
      isOpen
      wide
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>{text.cancel}</Button>
          {usable.length === 0 ? null : (
            <Button
              look="primary"
              type="submit"
              form={formId}
              isDisabled={isBusy || target === null || !isWhole(target)}
            >
              {text.preview}
            </Button>
          )}
        </>
      }
    >
      <p>{text.lead}</p>
      {publishing.phase === 'choosing' && publishing.failure !== null ? (
        <FailureNotice onlyReads failure={publishing.failure} />
      ) : null}
      {connections.phase === 'loading' ? <p role="status">{text.loading}</p> : null}
      {connections.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={connections.failure}
          actions={<Button onPress={() => void load()}>{text.loadAgain}</Button>}
        />
      ) : null}
      {connections.phase === 'ready' && usable.length === 0 ? (
        <NoPlaces hindered={hindered.length > 0} onLeave={leave} />
      ) : null}
      {usable.length === 0 ? null : (
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
          <TargetForm
            places={usable}
            target={target}
            isBusy={isBusy}
            onPlace={choose}
            onChange={setChosen}
          />
          {hindered.length === 0 ? null : (
            <p className={styles.quiet}>{text.hindered(hindered.map(nameOfPlace))}</p>
          )}
        </form>
      )}
      {isBusy ? <ProgressBar label={text.previewing} /> : null}
    </Dialog>
  )
}
