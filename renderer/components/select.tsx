import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classes } from '../classes.ts'
import { CheckIcon } from '../icons/check-icon.tsx'
import { ChevronDownIcon } from '../icons/chevron-down-icon.tsx'
import visually from '../styles/visually-hidden.module.css'
import styles from './field.module.css'

/** One of the things that a Select offers. */
export interface SelectOption<Id extends string> {
  readonly id: Id
  readonly label: string
  /** What tells it apart, quieter. */
  readonly detail?: string
}

interface SelectProps<Id extends string> {
  readonly label: string
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly description?: string | undefined
  readonly placeholder?: string | undefined
  /** The label is read out only: what stands around it says the same. */
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
}

/** Chooses one of a few things. */
export const Select = <Id extends string>({
  label,
  options,
  value,
  onChange,
  description,
  placeholder = '',
  hideLabel = false,
  isDisabled = false,
}: SelectProps<Id>) => (
  <AriaSelect
    className={classes(styles.field)}
    value={value}
    onChange={(key) => {
      const chosen = options.find(({ id }) => id === key)
      if (chosen !== undefined) onChange(chosen.id)
    }}
    placeholder={placeholder}
    isDisabled={isDisabled}
  >
    <Label className={classes(hideLabel ? visually.hidden : styles.label)}>{label}</Label>
    <Button className={classes(styles.select)}>
      <SelectValue className={classes(styles.value)}>
        {({ isPlaceholder, defaultChildren, selectedText }) =>
          isPlaceholder ? defaultChildren : selectedText
        }
      </SelectValue>
      <ChevronDownIcon />
    </Button>
    {description === undefined ? null : (
      <Text slot="description" className={classes(styles.description)}>
        {description}
      </Text>
    )}
    <Popover className={classes(styles.popover)}>
      <ListBox className={classes(styles.list)} items={options}>
        {(option) => (
          <ListBoxItem className={classes(styles.option)} id={option.id} textValue={option.label}>
            {({ isSelected }) => (
              <>
                <span>
                  {option.label}
                  {option.detail === undefined ? null : (
                    <span className={styles.detail}>{option.detail}</span>
                  )}
                </span>
                {isSelected ? <CheckIcon /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)
