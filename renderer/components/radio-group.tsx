import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './radio-group.module.css'

interface RadioGroupProps<Id extends string> {
  readonly label: string
  readonly options: readonly {
    readonly id: Id
    readonly label: string
    readonly help?: string
    /** It is shown, and cannot be chosen. */
    readonly isDisabled?: boolean
  }[]
  /** Null while nothing is chosen. */
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly sideways?: boolean
}

/** One of a few, all in sight. */
export const RadioGroup = <Id extends string>({
  label,
  options,
  value,
  onChange,
  sideways = false,
}: RadioGroupProps<Id>) => (
  <AriaRadioGroup
    className={classes(styles.group, sideways && styles.sideways)}
    orientation={sideways ? 'horizontal' : 'vertical'}
    value={value}
    onChange={(chosen) => {
      const option = options.find(({ id }) => id === chosen)
      if (option !== undefined) onChange(option.id)
    }}
  >
    <Label className={classes(styles.label)}>{label}</Label>
    <div className={styles.options}>
      {options.map(({ id, label: name, help, isDisabled = false }) => (
        <Radio key={id} value={id} isDisabled={isDisabled} className={classes(styles.radio)}>
          <span className={styles.dot} />
          <span>
            {name}
            {help === undefined ? null : <span className={styles.help}>{help}</span>}
          </span>
        </Radio>
      ))}
    </div>
  </AriaRadioGroup>
)
