import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './card.module.css'

interface CardProps {
  readonly children: ReactNode
  /** What the card is about: makes it a region that screen readers list. */
  readonly label?: string
  readonly sunken?: boolean
}

/** Things that belong together, on a surface of their own. */
export const Card = ({ children, label, sunken = false }: CardProps) =>
  label === undefined ? (
    <div className={classes(styles.card, sunken && styles.sunken)}>{children}</div>
  ) : (
    <section className={classes(styles.card, sunken && styles.sunken)} aria-label={label}>
      {children}
    </section>
  )
