import { isRuledOut } from '#contract/ruled-out'
import {
  signInCardText as text,
  wordJudgedEntry,
} from '#contract/wording/screens/sign-in-card-text'
import { FailureNotice } from '../components/failure-notice.tsx'
import { RadioGroup } from '../components/radio-group.tsx'
import type { EntryPick } from './use-entry-pick.ts'

interface EntryPickerProps {
  readonly pick: EntryPick
}

/** The account's own tokens as the product lists them: which of them signs in? */
export const EntryPicker = ({ pick: { entries, failure, picked, pick } }: EntryPickerProps) => {
  if (failure !== null) return <FailureNotice onlyReads failure={failure} tone="warn" />
  if (entries === null) return <p role="status">{text.entriesLoading}</p>
  if (entries.length === 0) return <p>{text.entriesNone}</p>
  return (
    <>
      <p>{text.entriesHelp}</p>
      <RadioGroup
        label={text.entries}
        options={entries.map((one) => ({
          id: one.entry.entryId,
          label: one.entry.name,
          help: wordJudgedEntry(one),
          isDisabled: isRuledOut(one.standing),
        }))}
        value={picked?.entry.entryId ?? null}
        onChange={pick}
      />
    </>
  )
}
