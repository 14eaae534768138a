import type { Decision } from '#contract/model/decision'
import { wordDecision } from '#contract/wording/screens/decision-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { focusDetails } from './focus-detail.ts'
import { useReview, useReviewStore } from './use-review.ts'

/** Takes a decision back. */
export const TakeBack = ({ decision }: { readonly decision: Decision }) => {
  const store = useReviewStore()
  const deciding = useReview((review) => review.deciding)
  return (
    <Button
      look="quiet"
      aria-label={`${reviewText.takeBack}: ${decision.name}, ${wordDecision(decision)}`}
      isDisabled={deciding !== null}
      onPress={() => {
        focusDetails()
        const { decide, plan } = store.getState()
        void decide(
          'take-back',
          plan.decisions.filter((one) => one !== decision),
        )
      }}
    >
      {reviewText.takeBack}
    </Button>
  )
}
