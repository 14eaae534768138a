import { type FormEvent, useId, useState } from 'react'
import type { KnownKey } from '#contract/model/known-key'
import { keysText as text } from '#contract/wording/screens/keys-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './keys-settings.module.css'

/** Adds a person by the line with their key, and has its fingerprint compared. */
export const AddKeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [added, setAdded] = useState<KnownKey | null>(null)
  return added === null ? (
    <PasteDialog onAdded={setAdded} onClose={onClose} />
  ) : (
    <CompareDialog person={added} onClose={onClose} />
  )
}

interface PasteDialogProps {
  readonly onAdded: (person: KnownKey) => void
  readonly onClose: () => void
}

const PasteDialog = ({ onAdded, onClose }: PasteDialogProps) => {
  const addKey = useApp((state) => state.addKey)
  const failure = useApp((state) => state.keysFailure)
  const announce = useApp((state) => state.announce)
  const dismiss = useApp((state) => state.dismissKeysFailure)
  const formId = useId()
  const [line, setLine] = useState('')
  const [name, setName] = useState('')
  const close = (): void => {
    dismiss()
    onClose()
  }
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const person = line.trim() === '' ? null : await addKey(line.trim(), name.trim())
    if (person === 'known') {
      announce(text.known)
      close()
    } else if (person !== null) onAdded(person)
  }
  return (
    <Dialog
      title={text.addTitle}
      isOpen
      wide
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text.cancel}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={line.trim() === ''}>
            {text.addAction}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.part} onSubmit={(event) => void add(event)} noValidate>
        <TextField
          label={text.line}
          description={text.lineHelp}
          value={line}
          onChange={setLine}
          spellCheck="false"
          autoFocus
        />
        <TextField
          label={text.nameOf}
          description={text.nameHelp}
          value={name}
          maxLength={200}
          onChange={setName}
        />
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      </form>
    </Dialog>
  )
}

interface CompareDialogProps {
  readonly person: KnownKey
  readonly onClose: () => void
}

const CompareDialog = ({ person, onClose }: CompareDialogProps) => {
  const removeKey = useApp((state) => state.removeKey)
  const remove = (): void => {
    void removeKey(person.fingerprint)
    onClose()
  }
  return (
    <Dialog
      title={text.compareTitle(person.name)}
      isOpen
      careful
      wide
      // Who turns away has not compared it.
      onClose={remove}
      actions={
        <>
          <Button onPress={remove}>{text.differs}</Button>
          <Button look="primary" onPress={onClose}>
            {text.same}
          </Button>
        </>
      }
    >
      <p>{text.compareText}</p>
      <p>
        <code className={styles.fingerprint}>{person.fingerprint}</code>
      </p>
    </Dialog>
  )
}
