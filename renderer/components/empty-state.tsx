import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  /** What will appear here. */
  readonly children?: ReactNode
  /** The one thing to do next. */
  readonly action?: ReactNode
}

/** There is nothing here yet, and this is how to change that. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
    <h2>{title}</h2>
    {children === undefined ? null : <p className={styles.text}>{children}</p>}
    {action}
  </div>
)
