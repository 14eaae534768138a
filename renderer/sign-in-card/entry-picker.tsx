import { useEffect, useState } from 'react'
import type { CredentialEntry } from '#contract/model/credential-entry'
import type { Failure } from '#contract/model/failure'
import { signInCardText as text, wordEntry } from '#contract/wording/screens/sign-in-card-text'
import { FailureNotice } from '../components/failure-notice.tsx'
import { RadioGroup } from '../components/radio-group.tsx'
import { useApp } from '../state/use-app.ts'

interface EntryPickerProps {
  readonly ofId: string
  /** Id of the entry; null while none is picked. */
  readonly picked: string | null
  readonly onPick: (entryId: string) => void
}

/** The account's own tokens as the product lists them: which of them signs in? */
export const EntryPicker = ({ ofId, picked, onPick }: EntryPickerProps) => {
  const listEntries = useApp((state) => state.listEntries)
  const [entries, setEntries] = useState<readonly CredentialEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let isLeft = false
    const list = async (): Promise<void> => {
      const listed = await listEntries(ofId)
      if (isLeft) return
      if (listed.ok) setEntries(listed.value.entries)
      else setFailure(listed.failure)
    }
    void list()
    return () => {
      isLeft = true
    }
  }, [listEntries, ofId])
  if (failure !== null) return <FailureNotice onlyReads failure={failure} tone="warn" />
  if (entries === null) return <p role="status">{text.entriesLoading}</p>
  if (entries.length === 0) return <p>{text.entriesNone}</p>
  return (
    <>
      <p>{text.entriesHelp}</p>
      <RadioGroup
        label={text.entries}
        options={entries.map((entry) => ({
          id: entry.entryId,
          label: entry.name,
          help: wordEntry(entry),
        }))}
        value={picked}
        onChange={onPick}
      />
    </>
  )
}
