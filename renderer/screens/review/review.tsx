import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useApp } from '../../state/use-app.ts'
import { currentReview } from '../../state/wizard-selectors.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { PlanReview } from './plan-review.tsx'
import { ReviewContext } from './use-review.ts'

/** The plan for the chosen sites, to be looked through before anything is written. */
export const ReviewScreen = () => {
  const review = useApp(currentReview)
  const go = useApp((state) => state.go)
  if (review === undefined) {
    return (
      <WizardFrame>
        <PageHeader title={reviewText.tree}>{reviewText.missing}</PageHeader>
        <div>
          <Button look="primary" onPress={() => go({ place: 'deployment', step: 'select' })}>
            {reviewText.toSelect}
          </Button>
        </div>
      </WizardFrame>
    )
  }
  return (
    <ReviewContext value={review}>
      <PlanReview />
    </ReviewContext>
  )
}
