import { useMemo } from 'react'
import type { Papers, TickedPlan } from '../../state/papers.ts'
import { useApp } from '../../state/use-app.ts'
import { useReview } from '../review/use-review.ts'

/** The plan that is looked through, with its ticks. */
export const useTickedPlan = (): TickedPlan => {
  const planId = useReview((review) => review.plan.planId)
  const unticked = useReview((review) => review.unticked)
  return useMemo(() => ({ planId, unticked }), [planId, unticked])
}

/** What hangs on the plan that is looked through; null until it is known. */
export const usePapers = (): Papers | null => {
  const planId = useReview((review) => review.plan.planId)
  return useApp(({ papers }) => (papers?.planId === planId ? papers : null))
}
