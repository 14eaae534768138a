import type { ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './field.module.css'

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  /** Said after the label, quieter, e.g. that it may stay empty. */
  readonly remark?: string | undefined
  /** What to enter, below the field. */
  readonly description?: ReactNode
  /** What is wrong with what was entered. */
  readonly error?: string | undefined
  readonly placeholder?: string | undefined
  /** A control at the end of the field. */
  readonly end?: ReactNode
}

/** One line of text with its label, help and error. */
export const TextField = ({
  label,
  remark,
  description,
  error,
  placeholder = '',
  end,
  ...props
}: TextFieldProps) => (
  <AriaTextField
    {...props}
    className={classes(styles.field)}
    isInvalid={error !== undefined}
    validationBehavior="aria"
  >
    <Label className={classes(styles.label)}>
      {label}
      {remark === undefined ? null : <span className={styles.remark}> {remark}</span>}
    </Label>
    <span className={styles.box}>
      <Input
        className={classes(styles.input, end !== undefined && styles.withEnd)}
        placeholder={placeholder}
      />
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </span>
    {description === undefined ? null : (
      <Text slot="description" className={classes(styles.description)}>
        {description}
      </Text>
    )}
    <FieldError className={classes(styles.error)}>{error}</FieldError>
  </AriaTextField>
)
