import { reviewText } from '#contract/wording/screens/review-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { Button } from '../../components/button.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { canConfirm, leftOutIds, warningsToSee } from '../../state/review-selectors.ts'
import { connectedSite } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import { BackFromReview } from './back-from-review.tsx'
import { focusDetails } from './focus-detail.ts'
import styles from './review-footer.module.css'
import { useReview, useReviewStore } from './use-review.ts'

/** What the ticks come to, what has to be looked at first, and the way to the confirmation. */
export const ReviewFooter = () => {
  const store = useReviewStore()
  const ticked = useReview((review) => review.ticked)
  const leftOut = useReview((review) => leftOutIds(review).size)
  const warnings = useReview(warningsToSee)
  const viewOnly = useReview((review) => review.origin.of === 'file')
  const ready = useReview(canConfirm)
  const { destination } = useReview((review) => review.plan)
  const isConnected = useApp((state) => connectedSite(state, destination) !== undefined)
  const confirm = (): void => {
    if (isConnected) void store.getState().askConfirmation()
    else store.getState().askToConnect(true)
  }
  const isUndo = useReview((review) => review.plan.undoes !== null)
  useShortcut('mod+Enter', confirm, ready)
  const [next] = warnings
  if (viewOnly) return <BackFromReview />
  return (
    <>
      <p className={styles.sum} aria-live="polite">
        <strong>
          {ticked === null
            ? reviewText.counting
            : reviewText.ticked(ticked.creates, ticked.updates, ticked.deletes)}
        </strong>
        {leftOut === 0 ? null : (
          <span className={styles.quiet}>{reviewText.leftOutCount(leftOut)}</span>
        )}
      </p>
      <BackFromReview />
      {next === undefined ? null : (
        <span className={styles.warnings}>
          {reviewText.warningsFirst(warnings.length)}
          <Button
            onPress={() => {
              focusDetails()
              store.getState().look(next.id)
            }}
          >
            {reviewText.nextWarning}
          </Button>
        </span>
      )}
      <Button look="primary" isDisabled={!ready} onPress={confirm}>
        {isUndo ? undoText.begin : reviewText.deploy}
      </Button>
    </>
  )
}
