import { type FormEvent, useId, useState } from 'react'
import { keysText as text } from '#contract/wording/screens/keys-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'

interface KeyNameDialogProps {
  readonly title: string
  readonly help?: string
  readonly name: string
  /** Tells whether the name is kept. */
  readonly onSave: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for the name of a key. */
export const KeyNameDialog = ({ title, help, name, onSave, onClose }: KeyNameDialogProps) => {
  const formId = useId()
  const [typed, setTyped] = useState(name)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.trim() === '') return
    // Why it failed is said in the section.
    await onSave(typed.trim())
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={typed.trim() === ''}>
            {text.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={text.name}
          description={help}
          value={typed}
          maxLength={200}
          onChange={setTyped}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
