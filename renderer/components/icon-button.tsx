import type { ReactNode } from 'react'
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './icon-button.module.css'

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  /** What it does, in words: read out, and shown beside it. */
  readonly label: string
  readonly children: ReactNode
}

/** A button that shows an icon only; its words come up when it is pointed at or focused. */
export const IconButton = ({ label, children, ...props }: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <Button {...props} aria-label={label} className={classes(styles.button)}>
      {children}
    </Button>
    <Tooltip className={classes(styles.tooltip)} offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
)
