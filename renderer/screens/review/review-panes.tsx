import type { KeyboardEvent } from 'react'
import { ChangeTree } from './change-tree.tsx'
import { DetailPane } from './detail-pane.tsx'
import { FilterBar } from './filter-bar.tsx'
import { focusTree } from './focus-detail.ts'
import styles from './review-panes.module.css'
import { useReviewStore } from './use-review.ts'

/** The tree with its filters, and beside it the details. */
export const ReviewPanes = () => {
  const store = useReviewStore()
  /** Esc leaves the details, unless something nearer was closed by it. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const { looked, leaveDetail } = store.getState()
    if (event.key !== 'Escape' || event.defaultPrevented || looked.phase === 'none') return
    event.preventDefault()
    leaveDetail()
    focusTree()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the panes inside.
    <div className={styles.panes} onKeyDown={onKeyDown}>
      <div className={styles.filters} data-pane="filters">
        <FilterBar />
      </div>
      <div className={styles.tree} data-pane="tree">
        <ChangeTree />
      </div>
      <DetailPane />
    </div>
  )
}
