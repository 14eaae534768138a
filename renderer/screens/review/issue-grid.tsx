import type { MappingGrid as Grid } from '#contract/model/plan'
import { gridText } from '#contract/wording/screens/grid-text'
import { Growing } from '../../components/growing.tsx'
import { gridKey, isCounted } from '../../state/issue-counts.ts'
import { rowKey } from '../../state/mapping.ts'
import { useApp } from '../../state/use-app.ts'
import { countText } from './count-text.ts'
import { GridCounts } from './grid-counts.tsx'
import styles from './mapping-grid.module.css'
import { useReview } from './use-review.ts'

interface IssueGridProps {
  readonly problemId: string
  readonly grid: Grid
}

/** Whose issues stand in the way, counted on demand; what becomes of them is done in Jira. */
export const IssueGrid = ({ problemId, grid }: IssueGridProps) => {
  const planId = useReview((review) => review.plan.planId)
  const key = gridKey(planId, { problemId })
  const counts = useApp((state) => state.issueCounts.get(key))
  const countIssues = useApp((state) => state.countIssues)
  return (
    <div className={styles.grid}>
      <GridCounts
        gridKey={key}
        rows={grid.rows.length}
        isCounted={isCounted(counts, grid.rows)}
        onCount={() => void countIssues(planId, { problemId }, grid.rows)}
      />
      <Growing items={grid.rows}>
        {(shown) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <section className={styles.box} tabIndex={0} aria-label={gridText.inTheWay}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{gridText.issueType}</th>
                  <th scope="col">{gridText.what[grid.of]}</th>
                  <th scope="col">{gridText.issues}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={rowKey(row)}>
                    <td>{row.issueType}</td>
                    <th scope="row">{row.from}</th>
                    <td>{countText(counts, row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Growing>
    </div>
  )
}
