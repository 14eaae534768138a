import { wordTime } from '#contract/wording/dates'
import { reviewText } from '#contract/wording/screens/review-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { hasNoDifferences } from '../../state/review-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { Confirm } from '../confirm/confirm.tsx'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import styles from './plan-review.module.css'
import { ReviewFooter } from './review-footer.tsx'
import { ReviewParts } from './review-parts.tsx'
import { useReview } from './use-review.ts'

/** A plan that can still be decided about: headline, tree, details, and the way on. */
export const PlanReview = () => {
  const plan = useReview((review) => review.plan)
  const counts = useReview((review) => review.counts)
  const none = useReview(hasNoDifferences)
  const order = useApp(({ analysis }) => (analysis.phase === 'ready' ? analysis.order : undefined))
  const analyze = useApp((state) => state.analyze)
  const go = useApp((state) => state.go)
  const time = wordTime(plan.destinationReadAt)
  const readAgain = (): void => {
    if (order === undefined) return
    void analyze(order)
    go({ place: 'deployment', step: 'analyze' })
  }
  const again = <Button onPress={readAgain}>{reviewText.readAgain}</Button>
  if (none) {
    return (
      <WizardFrame
        footer={
          <Button look="quiet" onPress={() => go({ place: 'deployment', step: 'select' })}>
            {wizardText.back}
          </Button>
        }
      >
        <PageHeader title={reviewText.noneTitle} actions={again} />
        <EmptyState
          icon={
            <span className={styles.good}>
              <DoneIcon size={32} />
            </span>
          }
          title={reviewText.none(plan.destination.title, plan.source.title, plan.compared, time)}
          action={
            <Button look="primary" onPress={() => go({ place: 'deployment', step: 'select' })}>
              {reviewText.noneNext}
            </Button>
          }
        />
      </WizardFrame>
    )
  }
  return (
    <WizardFrame filled footer={<ReviewFooter />}>
      <PageHeader
        title={reviewText.headline(
          counts.additions,
          counts.modifications,
          counts.removals,
          counts.readiness.blocked,
        )}
        actions={again}
      >
        {reviewText.lead(plan.destination.title, time, plan.compared)}
      </PageHeader>
      <ReviewParts />
      <Confirm />
    </WizardFrame>
  )
}
