import { ChangeTree } from './change-tree.tsx'
import { DetailPane } from './detail-pane.tsx'
import { FilterBar } from './filter-bar.tsx'
import styles from './review-panes.module.css'

/** The tree with its filters, and beside it the details. */
export const ReviewPanes = () => (
  <div className={styles.panes}>
    <div className={styles.filters} data-pane="filters">
      <FilterBar />
    </div>
    <div className={styles.tree} data-pane="tree">
      <ChangeTree />
    </div>
    <DetailPane />
  </div>
)
