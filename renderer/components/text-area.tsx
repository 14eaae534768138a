import { TextArea as AriaTextArea, Label, Text, TextField } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './field.module.css'

interface TextAreaProps {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (text: string) => void
}

/** Several lines of text with their label and help. */
export const TextArea = ({ label, description, ...props }: TextAreaProps) => (
  <TextField {...props} className={classes(styles.field)}>
    <Label className={classes(styles.label)}>{label}</Label>
    <AriaTextArea className={classes(styles.input, styles.area)} rows={3} />
    {description === undefined ? null : (
      <Text slot="description" className={classes(styles.description)}>
        {description}
      </Text>
    )}
  </TextField>
)
