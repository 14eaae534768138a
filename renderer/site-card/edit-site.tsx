import { type FormEvent, useId, useState } from 'react'
import type { Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import { componentText } from '#contract/wording/screens/component-text'
import { signInFormText } from '#contract/wording/screens/sign-in-form-text'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { TextField } from '../components/text-field.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import styles from './edit-site.module.css'

interface EditSiteProps {
  readonly site: SiteCard
  readonly onClose: () => void
}

/** Changes what the user says of a site; its token stays as it is. */
export const EditSite = ({ site, onClose }: EditSiteProps) => {
  const editSite = useApp((state) => state.editSite)
  const formId = useId()
  const [label, setLabel] = useState(site.label)
  const [expiresOn, setExpiresOn] = useState(site.expiry?.expiresOn ?? '')
  const [production, setProduction] = useState(site.production)
  const [twoSignatures, setTwoSignatures] = useState(site.twoSignatures ?? false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const edited = await editSite({
      siteId: site.id,
      label: label.trim(),
      expiresOn: expiresOn === '' ? null : expiresOn,
      production,
      ...(twoSignatures === (site.twoSignatures ?? false) ? {} : { twoSignatures }),
    })
    if (edited.ok) onClose()
    else setFailure(edited.failure)
  }

  return (
    <Dialog
      title={text.editTitle(nameOfSite(site))}
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
        <Checkbox isSelected={production} onChange={setProduction}>
          {signInFormText.production}
        </Checkbox>
        {production ? (
          <Checkbox isSelected={twoSignatures} onChange={setTwoSignatures}>
            {text.twoSignatures}
          </Checkbox>
        ) : null}
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      </form>
    </Dialog>
  )
}
