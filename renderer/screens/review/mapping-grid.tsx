import { useState } from 'react'
import type { Decision } from '#contract/model/decision'
import type { MappingGrid as Grid } from '#contract/model/plan'
import type { ProblemView } from '#contract/model/plan-view'
import { gridText } from '#contract/wording/screens/grid-text'
import { Button } from '../../components/button.tsx'
import { Growing } from '../../components/growing.tsx'
import { Select } from '../../components/select.tsx'
import { gridKey, isCounted } from '../../state/issue-counts.ts'
import { chosenFor, countOpen, mappingDecision, rowKey } from '../../state/mapping.ts'
import { useApp } from '../../state/use-app.ts'
import { countText } from './count-text.ts'
import { GridCounts } from './grid-counts.tsx'
import styles from './mapping-grid.module.css'
import { useReview } from './use-review.ts'

interface MappingGridProps {
  readonly problem: ProblemView
  readonly grid: Grid
  readonly onDecide: (decision: Decision) => void
}

/** What live issues get instead of what goes: prefilled, counted on demand, one decision for all. */
export const MappingGrid = ({ problem, grid, onDecide }: MappingGridProps) => {
  const planId = useReview((review) => review.plan.planId)
  const busy = useReview((review) => review.deciding !== null)
  const key = gridKey(planId, { problemId: problem.id })
  const counts = useApp((state) => state.issueCounts.get(key))
  const countIssues = useApp((state) => state.countIssues)
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map())
  const chosen = chosenFor(grid, picked)
  const open = countOpen(chosen)
  const decision = mappingDecision(problem.subject, grid, chosen)
  const places = grid.rows.map((row, at) => ({ row, at }))
  const hasTypes = grid.rows.some(({ issueType }) => issueType !== '')
  const hasProjects = grid.rows.some(({ project }) => project !== undefined)
  return (
    <div className={styles.grid}>
      <GridCounts
        gridKey={key}
        rows={grid.rows.length}
        isCounted={isCounted(counts, grid.rows)}
        onCount={() => void countIssues(planId, { problemId: problem.id }, grid.rows)}
      />
      <Growing items={places}>
        {(shown) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <section className={styles.box} tabIndex={0} aria-label={gridText.table}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {hasProjects ? <th scope="col">{gridText.project}</th> : null}
                  {hasTypes ? <th scope="col">{gridText.issueType}</th> : null}
                  <th scope="col">{gridText.what[grid.of]}</th>
                  <th scope="col">{gridText.issues}</th>
                  <th scope="col">{gridText.target}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ row, at }) => (
                  <tr key={rowKey(row)}>
                    {hasProjects ? <td>{row.project}</td> : null}
                    {hasTypes ? (
                      <td>{row.issueType === '' ? gridText.all : row.issueType}</td>
                    ) : null}
                    <th scope="row">{row.from}</th>
                    <td>{countText(counts, row)}</td>
                    <td>
                      <Select
                        label={gridText.targetOf(row)}
                        hideLabel
                        options={row.targets.map((target) => ({ id: target, label: target }))}
                        value={chosen[at] ?? null}
                        placeholder={gridText.choose}
                        onChange={(target) => setPicked(new Map(picked).set(rowKey(row), target))}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Growing>
      {open === 0 ? null : <p className={styles.quiet}>{gridText.left(open)}</p>}
      <div>
        <Button
          isDisabled={busy || decision === undefined}
          onPress={() => {
            if (decision !== undefined) onDecide(decision)
          }}
        >
          {gridText.apply(grid.rows.length)}
        </Button>
      </div>
    </div>
  )
}
