import type { StepDetail } from '#contract/model/step-detail'
import { gridKey, type IssueCounts, isCounted } from '../../state/issue-counts.ts'
import { useApp } from '../../state/use-app.ts'
import { GridCounts } from './grid-counts.tsx'
import { useReview } from './use-review.ts'

type Detail = Pick<StepDetail, 'row' | 'impact' | 'extras'>

/** The searches of a step, in the order in which they are counted. */
const rowsOf = ({ impact, extras }: Detail) =>
  [impact?.search?.jql ?? null, ...extras.map(({ issues }) => issues)].flatMap((issues) =>
    issues === null ? [] : [{ issues }],
  )

/** How many issues a step concerns, as far as that is counted. */
export const useStepCounts = ({ row }: Pick<Detail, 'row'>): IssueCounts | undefined => {
  const planId = useReview((review) => review.plan.planId)
  return useApp((state) => state.issueCounts.get(gridKey(planId, { stepId: row.id })))
}

/** Counts, on demand, the issues that have the object of a step, or what can be taken out of it. */
export const StepCounts = ({ detail }: { readonly detail: Detail }) => {
  const planId = useReview((review) => review.plan.planId)
  const countIssues = useApp((state) => state.countIssues)
  const counts = useStepCounts(detail)
  const rows = rowsOf(detail)
  const of = { stepId: detail.row.id }
  return rows.length === 0 ? null : (
    <GridCounts
      gridKey={gridKey(planId, of)}
      rows={rows.length}
      isCounted={isCounted(counts, rows)}
      onCount={() => void countIssues(planId, of, rows)}
    />
  )
}
