import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { componentText } from '#contract/wording/screens/component-text'
import { classes } from '../classes.ts'
import styles from './secret-field.module.css'
import { TextField, type TextFieldProps } from './text-field.tsx'

/**
 * A field for a secret: hidden until the user wants to see it; can be pasted into; kept out of
 * spell checking and of the browser's memory.
 */
export const SecretField = (props: Omit<TextFieldProps, 'type' | 'end'>) => {
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      autoCorrect="off"
      end={
        <ToggleButton
          className={classes(styles.toggle)}
          isSelected={shown}
          onChange={setShown}
          aria-label={componentText.showSecret(props.label)}
        >
          {shown ? componentText.hide : componentText.show}
        </ToggleButton>
      }
    />
  )
}
