import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** How far it is, in words, e.g. `12 of 30`. */
  readonly said?: string
  /** Done so far; left out while nobody knows. */
  readonly value?: number
  readonly total?: number
}

/** How far something is, by steps and never by guessed time. */
export const ProgressBar = ({ label, said, value, total = 100 }: ProgressBarProps) => (
  <AriaProgressBar
    className={classes(styles.progress)}
    value={value ?? 0}
    minValue={0}
    maxValue={Math.max(total, 1)}
    isIndeterminate={value === undefined}
    {...(said === undefined ? {} : { valueLabel: said })}
  >
    {({ percentage, valueText, isIndeterminate }) => (
      <>
        <span className={styles.words}>
          <Label>{label}</Label>
          {isIndeterminate ? null : <span className={styles.value}>{valueText}</span>}
        </span>
        <span className={styles.track}>
          <span
            className={classes(styles.fill, isIndeterminate && styles.moving)}
            style={isIndeterminate ? undefined : { width: `${percentage}%` }}
          />
        </span>
      </>
    )}
  </AriaProgressBar>
)
