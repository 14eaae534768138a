import { type FormEvent, useEffect, useRef, useState } from 'react'
import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Answer } from '../../state/send-token.ts'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { AddressField } from './address-field.tsx'
import { SavingNotice } from './saving-notice.tsx'
import { SharedTokenChoice } from './shared-token-choice.tsx'
import styles from './token-form.module.css'
import { TokenQuestions } from './token-questions.tsx'

/** Connects a site, or replaces its token. The token is in this component and nowhere else. */
export const TokenForm = () => {
  const form = useApp((state) => state.tokenForm)
  const replaced = useApp((state) =>
    siteCards(state).find(({ id }) => id === state.tokenForm?.draft.siteId),
  )
  const changeDraft = useApp((state) => state.changeDraft)
  const saveToken = useApp((state) => state.saveToken)
  const announce = useApp((state) => state.announce)
  const closeTokenForm = useApp((state) => state.closeTokenForm)
  const [token, setToken] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const stopSaving = useApp((state) => state.stopSaving)
  // While a new site's address is entered it is one form, whatever the address turns out to be.
  const siteId = form?.enteredTag === null ? form.draft.siteId : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another site makes it another form.
  useEffect(() => {
    setToken('')
    heading.current?.focus()
  }, [siteId])
  if (form === null) return null

  const { draft, enteredTag, saving } = form
  const isFixed = replaced !== undefined && enteredTag === null
  const busy = saving.phase === 'busy'
  const missing = saving.phase === 'incomplete' ? saving.missing : []
  const save = async (answer?: Answer): Promise<void> => {
    announce(text.saving)
    if (await saveToken(token, answer)) setToken('')
  }
  const cancel = (): void => {
    if (busy) {
      void stopSaving()
      announce(text.stopping)
    } else closeTokenForm()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void save()
  }

  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off" noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {replaced === undefined ? text.newForm : text.replaceForm(nameOfSite(replaced))}
      </h2>
      <AddressField isFixed={isFixed} isMissing={missing.includes('address')} />
      {isFixed ? null : <SharedTokenChoice />}
      {draft.sharedFrom === null ? (
        <>
          <TextField
            label={text.email}
            description={text.emailHelp}
            type="email"
            autoComplete="username"
            value={draft.email}
            onChange={(email) => changeDraft({ email })}
            error={missing.includes('email') ? text.missing.email : undefined}
          />
          <SecretField
            label={text.token}
            description={text.tokenHelp}
            value={token}
            onChange={(typed) => {
              setToken(typed)
              if (saving.phase !== 'idle') changeDraft({})
            }}
            error={missing.includes('token') ? text.missing.token : undefined}
          />
        </>
      ) : null}
      <div className={styles.pair}>
        <TextField
          label={text.label}
          remark={text.optional}
          description={text.labelHelp}
          value={draft.label}
          maxLength={100}
          onChange={(label) => changeDraft({ label })}
        />
        {draft.sharedFrom === null ? (
          <TextField
            label={text.expiresOn}
            remark={text.optional}
            description={text.expiresOnHelp}
            type="date"
            value={draft.expiresOn}
            onChange={(expiresOn) => changeDraft({ expiresOn })}
          />
        ) : null}
      </div>
      <Checkbox
        isSelected={draft.production}
        onChange={(production) => changeDraft({ production })}
      >
        {text.production}
        <span className={styles.help}>{text.productionHelp}</span>
      </Checkbox>
      <SavingNotice onAnswer={(answer) => void save(answer)} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={busy}>
          {busy ? text.saving : draft.sharedFrom === null ? text.save : text.saveShared}
        </Button>
        <Button onPress={cancel}>{text.cancel}</Button>
      </div>
      <TokenQuestions onAnswer={(answer) => void save(answer)} />
    </form>
  )
}
