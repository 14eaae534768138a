import { useState } from 'react'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { windowText } from '#contract/wording/screens/window-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { isProduction } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { UndoSum } from '../review/undo-sum.tsx'
import { useReview, useReviewStore } from '../review/use-review.ts'
import styles from './confirm.module.css'
import { RehearsalNotice } from './rehearsal-notice.tsx'
import { RemovedObjects } from './removed-objects.tsx'
import { RestrictedNotices } from './restricted-notices.tsx'
import { RunEstimate } from './run-estimate.tsx'
import { enteredSecrets, SecretFields } from './secret-fields.tsx'
import { SharedObjects } from './shared-objects.tsx'
import { isWhole, usualWhen, WindowChoice } from './window-choice.tsx'

/** Asks before anything is written. Cancel is what Enter and Esc do. */
export const Confirm = () => {
  const store = useReviewStore()
  const confirmation = useReview((review) => review.confirmation)
  const isUndo = useReview((review) => review.plan.undoes !== null)
  const cloudId = confirmation?.destination.cloudId ?? ''
  const production = useApp((state) => isProduction(state, cloudId))
  const startRun = useApp((state) => state.startRun)
  const go = useApp((state) => state.go)
  const [secrets, setSecrets] = useState<ReadonlyMap<string, string>>(new Map())
  const [when, setWhen] = useState(usualWhen)
  if (confirmation === null) return null

  const {
    planId,
    destination,
    creates,
    updates,
    deletes,
    blocked,
    leftOut,
    shared,
    folder,
    manual,
  } = confirmation
  const window = when.mode === 'window' && isWhole(when) ? when.window : undefined
  const count = creates + updates + deletes
  const cancel = (): void => {
    setWhen(usualWhen)
    setSecrets(new Map())
    store.getState().leaveConfirmation()
  }
  const deploy = (): void => {
    const { unticked, leaveConfirmation } = store.getState()
    const entered = enteredSecrets(confirmation.toEnter, secrets)
    leaveConfirmation()
    void startRun({
      planId,
      unticked: [...unticked],
      confirmed: destination.cloudId,
      ...(entered.length === 0 ? {} : { secrets: entered }),
      ...(window === undefined ? {} : { window }),
    })
    setSecrets(new Map())
    setWhen(usualWhen)
    go({ place: 'deployment', step: 'deploy' })
  }
  return (
    <Dialog
      title={
        isUndo ? undoText.confirmTitle(destination.title) : confirmText.title(destination.title)
      }
      isOpen
      careful
      wide
      onClose={cancel}
      actions={
        <>
          <Button autoFocus onPress={cancel}>
            {confirmText.cancel}
          </Button>
          <Button look="primary" isDisabled={!isWhole(when)} onPress={deploy}>
            {isUndo
              ? undoText.confirm(count)
              : window === undefined
                ? confirmText.deploy(count)
                : windowText.deployLater(count)}
          </Button>
        </>
      }
    >
      {production ? (
        <Notice tone="production" title={confirmText.production(destination.title)} />
      ) : null}
      <div className={styles.facts}>
        <p>
          {confirmText.writes(creates, updates, deletes)} <strong>{destination.title}</strong>{' '}
          <span className={styles.quiet}>{destination.address}</span>
        </p>
        {blocked === 0 ? null : <p>{confirmText.blocked(blocked)}</p>}
        {leftOut === 0 ? null : <p>{confirmText.leftOut(leftOut)}</p>}
        {manual === 0 ? null : <p>{confirmText.manual(manual)}</p>}
      </div>
      <RestrictedNotices restricted={confirmation.restricted} />
      <RehearsalNotice />
      <RemovedObjects removals={confirmation.removals} />
      <SharedObjects shared={shared} />
      <UndoSum undo={confirmation.undo} level={3} />
      <SecretFields entries={confirmation.toEnter} values={secrets} onChange={setSecrets} />
      <WindowChoice
        when={when}
        onChange={setWhen}
        hasSecrets={enteredSecrets(confirmation.toEnter, secrets).length > 0}
      />
      <RunEstimate window={window} />
      <div className={styles.facts}>
        <p>
          <strong>{isUndo ? undoText.confirmUndo : confirmText.undo}</strong> {confirmText.copy}{' '}
          <code className={styles.folder}>{folder}</code>
        </p>
      </div>
    </Dialog>
  )
}
