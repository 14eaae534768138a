import { useState } from 'react'
import type { ProblemView } from '#contract/model/plan-view'
import type { StepDetail } from '#contract/model/step-detail'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import { useReview, useReviewStore } from '../review/use-review.ts'
import { MergeDialog } from './merge-dialog.tsx'

/** Opens the merging of an object from the problem that asks for it. */
export const ConflictButton = ({ problem }: { readonly problem: ProblemView }) => {
  const { stepId, stepName } = problem
  const store = useReviewStore()
  const deciding = useReview((review) => review.deciding)
  const tellFailure = useApp((state) => state.tellFailure)
  const [detail, setDetail] = useState<StepDetail | null>(null)
  const open = async (): Promise<void> => {
    const answer = await store.getState().askDetail(stepId)
    if (answer.ok) setDetail(answer.value)
    else tellFailure(answer.failure)
  }
  return (
    <>
      <Button
        aria-label={`${threeWayText.open} ${stepName}`}
        isDisabled={deciding !== null}
        onPress={() => void open()}
      >
        {threeWayText.open}
      </Button>
      {detail === null ? null : <MergeDialog detail={detail} onClose={() => setDetail(null)} />}
    </>
  )
}
