import { type FormEvent, useId, useState } from 'react'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { Failure } from '#contract/model/failure'
import { componentText } from '#contract/wording/screens/component-text'
import { signInFormText } from '#contract/wording/screens/sign-in-form-text'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { TextField } from '../components/text-field.tsx'
import styles from '../site-card/edit-site.module.css'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'

interface EditConnectionProps {
  readonly card: ConnectionCard
  readonly onClose: () => void
}

/** Changes what the user says of a connection; its secret stays as it is. */
export const EditConnection = ({ card, onClose }: EditConnectionProps) => {
  const editConnection = useApp((state) => state.editConnection)
  const formId = useId()
  const [label, setLabel] = useState(card.label)
  const [expiresOn, setExpiresOn] = useState(card.expiry?.expiresOn ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const edited = await editConnection({
      connectionId: card.id,
      label: label.trim(),
      expiresOn: expiresOn === '' ? null : expiresOn,
    })
    if (edited.ok) onClose()
    else setFailure(edited.failure)
  }

  return (
    <Dialog
      title={text.editTitle(nameOfSite(card))}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{componentText.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {text.save}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={signInFormText.label}
          remark={signInFormText.optional}
          description={signInFormText.labelHelp}
          value={label}
          maxLength={100}
          onChange={setLabel}
          autoFocus
        />
        <TextField
          label={signInFormText.expiresOn}
          remark={signInFormText.optional}
          description={signInFormText.expiresOnHelp}
          type="date"
          value={expiresOn}
          onChange={setExpiresOn}
        />
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      </form>
    </Dialog>
  )
}
