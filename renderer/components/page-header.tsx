import { type ReactNode, useEffect, useRef } from 'react'
import styles from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** What the screen is for, in a sentence. */
  readonly children?: ReactNode
  /** What can be done with the whole screen. */
  readonly actions?: ReactNode
}

/** The heading of a screen. It takes the focus as the screen comes up, so that it is read out. */
export const PageHeader = ({ title, children, actions }: PageHeaderProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children === undefined ? null : <p className={styles.lead}>{children}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
