import { wordMoment, wordTime } from '#contract/wording/dates'
import { fileText } from '#contract/wording/screens/file-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { isUndo } from '../../state/analysis.ts'
import { hasNoDifferences } from '../../state/review-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { Confirm } from '../confirm/confirm.tsx'
import { PlanFile } from '../papers/plan-file.tsx'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { BackFromReview } from './back-from-review.tsx'
import { ConnectFirst } from './connect-first.tsx'
import styles from './plan-review.module.css'
import { ReviewFooter } from './review-footer.tsx'
import { ReviewParts } from './review-parts.tsx'
import { useReview } from './use-review.ts'

/** A plan that can still be decided about: headline, tree, details, and the way on. */
export const PlanReview = () => {
  const plan = useReview((review) => review.plan)
  const counts = useReview((review) => review.counts)
  const viewOnly = useReview((review) => review.origin.of === 'file')
  const none = useReview(hasNoDifferences)
  const order = useApp(({ analysis }) => (analysis.phase === 'ready' ? analysis.order : undefined))
  const canReadAgain = order !== undefined && (isUndo(order) || order.offline !== true)
  const analyze = useApp((state) => state.analyze)
  const go = useApp((state) => state.go)
  const undone = order !== undefined && isUndo(order) ? order.undoes : undefined
  const time = wordTime(plan.destinationReadAt)
  const readAgain = (): void => {
    if (order === undefined) return
    void analyze(order)
    go({ place: 'deployment', step: 'analyze' })
  }
  const again = canReadAgain ? (
    <Button onPress={readAgain}>{reviewText.readAgain}</Button>
  ) : undefined
  if (none) {
    return (
      <WizardFrame footer={<BackFromReview />}>
        <PageHeader
          title={undone === undefined ? reviewText.noneTitle : undoText.noneTitle}
          actions={again}
        />
        <EmptyState
          icon={
            <span className={styles.good}>
              <DoneIcon size={32} />
            </span>
          }
          title={
            undone === undefined
              ? reviewText.none(plan.destination.title, plan.source.title, plan.compared, time)
              : undoText.none(plan.destination.title)
          }
          action={
            undone === undefined ? (
              <Button look="primary" onPress={() => go({ place: 'deployment', step: 'select' })}>
                {reviewText.noneNext}
              </Button>
            ) : undefined
          }
        />
      </WizardFrame>
    )
  }
  const changes = reviewText.headline(
    counts.additions,
    counts.modifications,
    counts.removals,
    counts.readiness.blocked,
    plan.manual.length,
  )
  return (
    <WizardFrame filled footer={<ReviewFooter />}>
      <PageHeader
        title={undone === undefined ? changes : undoText.headline(changes)}
        actions={
          <>
            <PlanFile />
            {again}
          </>
        }
      >
        {viewOnly ? `${fileText.viewOnly} ` : ''}
        {undone === undefined
          ? reviewText.lead(plan.destination.title, time, plan.compared)
          : undoText.lead(plan.destination.title, wordMoment(undone.begunAt), time)}
      </PageHeader>
      <ReviewParts />
      <Confirm />
      <ConnectFirst />
    </WizardFrame>
  )
}
