import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Badge } from '../../components/badge.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import type { Finding } from '../../state/token-form.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './address-field.module.css'

interface AddressFieldProps {
  /** The address of a site whose token is replaced stays what it is. */
  readonly isFixed: boolean
  readonly isMissing: boolean
}

/** The address; as it is left, Slipway says what stands there, before any token is entered. */
export const AddressField = ({ isFixed, isMissing }: AddressFieldProps) => {
  const address = useApp((state) => state.tokenForm?.draft.address ?? '')
  const finding = useApp((state) => state.tokenForm?.finding)
  const known = useApp((state) => {
    const { tokenForm } = state
    if (tokenForm === null || tokenForm.enteredTag === null) return undefined
    return siteCards(state).find(({ id }) => id === tokenForm.draft.siteId)
  })
  const changeDraft = useApp((state) => state.changeDraft)
  const findSite = useApp((state) => state.findSite)
  return (
    <div className={styles.address}>
      <TextField
        label={text.address}
        description={isFixed ? undefined : text.addressHelp}
        value={address}
        onChange={(typed) => changeDraft({ address: typed })}
        onBlur={() => void findSite()}
        isReadOnly={isFixed}
        spellCheck="false"
        autoCorrect="off"
        inputMode="url"
        error={isMissing ? text.missing.address : undefined}
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
      return <p className={styles.looking}>{text.addressLooking(finding.address)}</p>
    case 'failed':
      return <FailureNotice onlyReads failure={finding.failure} tone="warn" />
    case 'found': {
      const { title, host, unusualHost } = finding.site
      return (
        <div className={styles.found}>
          <p className={styles.site}>
            <Badge tone="good" icon={<DoneIcon />}>
              {text.addressFoundKind}
            </Badge>
            {text.addressFound(title, host)}
          </p>
          {unusualHost ? (
            <Notice tone="warn" title={text.unusualTitle(host)}>
              <p>{text.unusualText}</p>
            </Notice>
          ) : null}
        </div>
      )
    }
  }
}
