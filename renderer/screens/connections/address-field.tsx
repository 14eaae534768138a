import { useEffect } from 'react'
import { missingWording, signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { connectedCard } from '../../state/connected-cards.ts'
import { nameOfSite } from '../../state/site-selectors.ts'
import type { Finding } from '../../state/token-form.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './address-field.module.css'
import { FoundProducts } from './found-products.tsx'

interface AddressFieldProps {
  /** The address of what is connected already stays what it is. */
  readonly isFixed: boolean
  readonly isMissing: boolean
}

/** The address; as it is left, Slipway says what stands there, before any secret is entered. */
export const AddressField = ({ isFixed, isMissing }: AddressFieldProps) => {
  const address = useApp((state) => state.tokenForm?.draft.address ?? '')
  const finding = useApp((state) => state.tokenForm?.finding)
  const known = useApp((state) =>
    state.tokenForm === null || state.tokenForm.enteredTag === null
      ? undefined
      : connectedCard(state, state.tokenForm.draft.ofId),
  )
  const changeDraft = useApp((state) => state.changeDraft)
  const findProducts = useApp((state) => state.findProducts)
  useEffect(() => {
    if (isFixed) void findProducts()
  }, [isFixed, findProducts])
  return (
    <div className={styles.address}>
      <TextField
        label={text.address}
        description={isFixed ? undefined : text.addressHelp}
        value={address}
        onChange={(typed) => changeDraft({ address: typed })}
        onBlur={() => void findProducts()}
        isReadOnly={isFixed}
        spellCheck="false"
        autoCorrect="off"
        inputMode="url"
        error={isMissing ? missingWording.address : undefined}
      />
      <div aria-live="polite" className={styles.said}>
        {finding === undefined ? null : <Found finding={finding} />}
        {known === undefined ? null : (
          <Notice tone="info" title={text.knownTitle(nameOfSite(known))}>
            <p>{text.knownText}</p>
          </Notice>
        )}
      </div>
    </div>
  )
}

const Found = ({ finding }: { readonly finding: Finding }) => {
  switch (finding.phase) {
    case 'idle':
      return null
    case 'looking':
      return <p className={styles.looking}>{text.looking(finding.address)}</p>
    case 'failed':
      return <FailureNotice onlyReads failure={finding.failure} tone="warn" />
    case 'found':
      return <FoundProducts answer={finding.answer} />
  }
}
