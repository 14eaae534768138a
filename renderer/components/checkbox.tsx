import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components'
import { classes } from '../classes.ts'
import { CheckIcon } from '../icons/check-icon.tsx'
import { MinusIcon } from '../icons/minus-icon.tsx'
import styles from './checkbox.module.css'

interface Props extends Omit<CheckboxProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode
}

/** A tick; with `isIndeterminate` it stands for several that differ. */
export const Checkbox = ({ children, ...props }: Props) => (
  <AriaCheckbox {...props} className={classes(styles.checkbox)}>
    {({ isSelected, isIndeterminate }) => (
      <>
        <span className={styles.box}>
          {isIndeterminate ? <MinusIcon /> : isSelected ? <CheckIcon /> : null}
        </span>
        {children === undefined ? null : <span>{children}</span>}
      </>
    )}
  </AriaCheckbox>
)
