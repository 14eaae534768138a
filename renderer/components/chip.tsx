import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classes } from '../classes.ts'
import { CloseIcon } from '../icons/close-icon.tsx'
import styles from './chip.module.css'

interface ChipProps {
  readonly children: ReactNode
  readonly onRemove: () => void
  /** What removing it means, in words. */
  readonly removeLabel: string
}

/** Something that was chosen, and can be taken back. */
export const Chip = ({ children, onRemove, removeLabel }: ChipProps) => (
  <span className={styles.chip}>
    <span className={styles.text}>{children}</span>
    <Button className={classes(styles.remove)} aria-label={removeLabel} onPress={onRemove}>
      <CloseIcon size={12} />
    </Button>
  </span>
)
