import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary`: the one thing to do next on a screen. `danger`: deletes something. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
}

/** A button with words. */
export const Button = ({ look = 'plain', ...props }: ButtonProps) => (
  <AriaButton {...props} className={classes(styles.button, styles[look])} />
)
