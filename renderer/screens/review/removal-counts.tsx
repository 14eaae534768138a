import type { StepDetail } from '#contract/model/step-detail'
import { removalText } from '#contract/wording/screens/removal-text'
import { gridKey, type IssueCounts, isCounted } from '../../state/issue-counts.ts'
import { useApp } from '../../state/use-app.ts'
import { countText } from './count-text.ts'
import styles from './detail.module.css'
import { GridCounts } from './grid-counts.tsx'
import { useReview } from './use-review.ts'

type Detail = Pick<StepDetail, 'row' | 'issues' | 'extras'>

/** The searches of a step, in the order in which they are counted. */
const rowsOf = ({ issues, extras }: Detail) =>
  [issues, ...extras.map((extra) => extra.issues)].flatMap((one) =>
    one === null ? [] : [{ issues: one }],
  )

/** How many issues have what goes with a step, as far as that is counted. */
export const useRemovalCounts = ({ row }: Detail): IssueCounts | undefined => {
  const planId = useReview((review) => review.plan.planId)
  return useApp((state) => state.issueCounts.get(gridKey(planId, { stepId: row.id })))
}

/** Counts, on demand, the issues that have what goes with a step. */
export const RemovalCounts = ({ detail }: { readonly detail: Detail }) => {
  const planId = useReview((review) => review.plan.planId)
  const countIssues = useApp((state) => state.countIssues)
  const counts = useRemovalCounts(detail)
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

/** Before an object is deleted as a whole: how many issues have it. */
export const DeletionSection = ({ detail }: { readonly detail: Detail }) => {
  const readOnly = useReview((review) => review.origin.of === 'run')
  const counts = useRemovalCounts(detail)
  const { issues } = detail
  if (issues === null || readOnly) return null
  return (
    <section className={styles.section}>
      <h3>{removalText.wholeTitle}</h3>
      <p className={styles.quiet}>{countText(counts, { issues })}</p>
      <RemovalCounts detail={detail} />
    </section>
  )
}
