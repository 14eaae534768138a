import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import tones from '../styles/tones.module.css'
import styles from './badge.module.css'

interface BadgeProps {
  readonly tone:
    | 'good'
    | 'info'
    | 'warn'
    | 'bad'
    | 'quiet'
    | 'accent'
    | 'production'
    | 'create'
    | 'update'
    | 'delete'
    | 'reuse'
    | 'no-change'
    | 'by-hand'
    | 'problem'
  readonly icon: ReactNode
  readonly children: ReactNode
}

/** A state in an icon and a word; colour only underlines it. */
export const Badge = ({ tone, icon, children }: BadgeProps) => (
  <span className={classes(styles.badge, tones[tone] ?? styles[tone])}>
    {icon}
    {children}
  </span>
)
