import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './toolbar.module.css'

/** Controls in a row; one stop for the Tab key, arrows inside. */
export const Toolbar = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) => (
  <AriaToolbar aria-label={label} className={classes(styles.toolbar)}>
    {children}
  </AriaToolbar>
)
