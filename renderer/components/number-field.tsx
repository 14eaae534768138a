import {
  NumberField as AriaNumberField,
  Button,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import { classes } from '../classes.ts'
import { MinusIcon } from '../icons/minus-icon.tsx'
import { PlusIcon } from '../icons/plus-icon.tsx'
import fieldStyles from './field.module.css'
import iconButton from './icon-button.module.css'
import styles from './number-field.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly fewer: string
  readonly more: string
  readonly onChange: (value: number) => void
}

/** A small whole number, typed or stepped. */
export const NumberField = ({
  label,
  description,
  value,
  least,
  most,
  fewer,
  more,
  onChange,
}: NumberFieldProps) => (
  <AriaNumberField
    className={classes(fieldStyles.field)}
    value={value}
    minValue={least}
    maxValue={most}
    onChange={(typed) => {
      if (Number.isInteger(typed)) onChange(typed)
    }}
  >
    <Label className={classes(fieldStyles.label)}>{label}</Label>
    <Group className={classes(styles.group)}>
      <Button slot="decrement" aria-label={fewer} className={classes(iconButton.button)}>
        <MinusIcon />
      </Button>
      <Input className={classes(styles.input)} />
      <Button slot="increment" aria-label={more} className={classes(iconButton.button)}>
        <PlusIcon />
      </Button>
    </Group>
    {description === undefined ? null : (
      <Text slot="description" className={classes(fieldStyles.description)}>
        {description}
      </Text>
    )}
  </AriaNumberField>
)
