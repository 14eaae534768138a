import type { RefObject } from 'react'
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { classes } from '../classes.ts'
import { CloseIcon } from '../icons/close-icon.tsx'
import { SearchIcon } from '../icons/search-icon.tsx'
import visually from '../styles/visually-hidden.module.css'
import styles from './search-field.module.css'

interface SearchFieldProps {
  /** What is searched; read out, and shown while the field is empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** A line of text to search by. Esc empties it. */
export const SearchField = ({ label, value, onChange, inputRef }: SearchFieldProps) => (
  <AriaSearchField className={classes(styles.field)} value={value} onChange={onChange}>
    <Label className={classes(visually.hidden)}>{label}</Label>
    <span className={styles.icon}>
      <SearchIcon />
    </span>
    <Input ref={inputRef ?? null} className={classes(styles.input)} placeholder={label} />
    {value === '' ? null : (
      <Button className={classes(styles.clear)} aria-label={wizardText.clearSearch}>
        <CloseIcon />
      </Button>
    )}
  </AriaSearchField>
)
