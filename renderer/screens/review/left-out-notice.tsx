import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { leftOutBecause } from '../../state/review-selectors.ts'
import { useReview, useReviewStore } from './use-review.ts'

/** Says why a change is left out although it is ticked, and mends it with one click. */
export const LeftOutNotice = ({ stepId }: { readonly stepId: string }) => {
  const store = useReviewStore()
  const because = useReview((review) =>
    review.unticked.has(stepId) ? undefined : leftOutBecause(review, stepId),
  )
  const index = useReview((review) => review.index)
  const position = because === undefined ? undefined : index.positionOf.get(because)
  const needed = position === undefined ? undefined : index.rows[position]
  if (position === undefined || needed === undefined) return null
  return (
    <Notice
      tone="warn"
      title={reviewText.leftOutBecause(needed.name)}
      actions={
        <Button onPress={() => store.getState().tick([position], true)}>
          {reviewText.tickIt(needed.name)}
        </Button>
      }
    />
  )
}
