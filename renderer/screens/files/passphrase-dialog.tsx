import { type FormEvent, useId, useState } from 'react'
import { fileText } from '#contract/wording/screens/file-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import type { Opening } from '../../state/opening.ts'
import { useApp } from '../../state/use-app.ts'
import { FileFacts } from './file-facts.tsx'
import styles from './files.module.css'

interface PassphraseDialogProps {
  readonly opening: Extract<Opening, { readonly phase: 'locked' }>
}

/** Asks for the passphrase of an encrypted file, as often as it takes. */
export const PassphraseDialog = ({ opening }: PassphraseDialogProps) => {
  const { file, busy, failure } = opening
  const unlock = useApp((state) => state.unlock)
  const dismiss = useApp((state) => state.dismissOpening)
  const formId = useId()
  const [passphrase, setPassphrase] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '') void unlock(passphrase)
  }
  return (
    <Dialog
      title={fileText.lockedTitle(file.name)}
      isOpen
      careful
      onClose={dismiss}
      actions={
        <>
          <Button onPress={dismiss}>{fileText.cancel}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={busy || passphrase === ''}>
            {busy ? fileText.unlocking : fileText.unlock}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={send} noValidate>
        <p>{fileText.lockedText}</p>
        <FileFacts file={file} />
        <SecretField
          label={fileText.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          error={failure === null ? undefined : fileText.wrong}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
