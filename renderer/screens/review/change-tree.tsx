import { useDeferredValue, useMemo } from 'react'
import { wordDecision } from '#contract/wording/screens/decision-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Tree } from '../../components/tree/tree.tsx'
import { buildTree, countShown, shownRows } from '../../state/plan-view.ts'
import { positionsOf, type ReviewRow, reviewRows } from '../../state/review-rows.ts'
import { leftOutIds } from '../../state/review-selectors.ts'
import { decisionsByRow } from '../../state/step-decisions.ts'
import { tickState } from '../../state/ticks.ts'
import { useSaid } from '../wizard/use-said.ts'
import { ChangeLine } from './change-line.tsx'
import styles from './change-tree.module.css'
import { focusDetail } from './focus-detail.ts'
import { useReview, useReviewStore } from './use-review.ts'

/** Every change that passes the filters, by project or by kind. */
export const ChangeTree = () => {
  const store = useReviewStore()
  const index = useReview((review) => review.index)
  const grouping = useReview((review) => review.grouping)
  const folded = useReview((review) => review.folded)
  const unticked = useReview((review) => review.unticked)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const looked = useReview((review) => review.looked)
  const leftOut = useReview((review) => [...leftOutIds(review)])
  const decisions = useReview((review) => review.plan.decisions)
  const filters = useDeferredValue(useReview((review) => review.filters))

  const shown = useMemo(() => shownRows(index, filters), [index, filters])
  const rows = useMemo(() => {
    const isOpen = (key: string): boolean => !folded.has(key)
    return reviewRows(buildTree(index, grouping, shown, isOpen), isOpen)
  }, [index, grouping, shown, folded])
  const decidedAbout = useMemo(() => decisionsByRow(decisions), [decisions])
  const leftOutSet = useMemo(() => new Set(leftOut), [leftOut])
  useSaid(reviewText.shown(countShown(shown), index.rows.length))

  const tickOf = (row: ReviewRow) => tickState(index, positionsOf(row), unticked)
  const tick = (row: ReviewRow): void => {
    const state = tickOf(row)
    if (state !== 'none') store.getState().tick([...positionsOf(row)], state !== 'all')
  }
  const fold = ({ key }: ReviewRow, open: boolean): void => {
    const next = new Set(folded)
    if (open) next.delete(key)
    else next.add(key)
    store.getState().fold(next)
  }

  if (rows.length === 0) return <p className={styles.none}>{reviewText.noneShown}</p>
  return (
    <Tree
      label={reviewText.tree}
      rows={rows}
      {...(readOnly ? {} : { tickOf, onTick: tick })}
      onFold={fold}
      shownKey={looked.phase === 'none' ? undefined : looked.stepId}
      onLook={(row) => {
        if (row.is === 'step') store.getState().look(row.step.id)
      }}
      onEnter={focusDetail}
    >
      {(row) => (
        <ChangeLine
          row={row}
          grouping={grouping}
          isLeftOut={leftOutSet.has(row.key)}
          decided={row.is === 'step' ? decidedAbout(row.step).map(wordDecision).join('; ') : ''}
        />
      )}
    </Tree>
  )
}
