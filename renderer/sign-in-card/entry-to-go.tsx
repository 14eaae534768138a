import {
  signInCardText as text,
  wordJudgedEntry,
} from '#contract/wording/screens/sign-in-card-text'
import { Checkbox } from '../components/checkbox.tsx'
import { Notice } from '../components/notice.tsx'
import type { EntryPick } from './use-entry-pick.ts'

/** Which entry is going to be revoked; where nothing proves that it is the one, a person says so. */
export const EntryToGo = ({ pick: { picked, agreed, agree } }: { readonly pick: EntryPick }) => {
  if (picked === undefined) return null
  const { entry, standing } = picked
  const isProved = standing === 'proved'
  return (
    <Notice tone={isProved ? 'info' : 'warn'} title={text.entryToGo(entry.name)}>
      <p>{wordJudgedEntry(picked)}</p>
      {isProved ? null : (
        <Checkbox isSelected={agreed} onChange={agree}>
          {text.entryAgreed(entry.name)}
        </Checkbox>
      )}
    </Notice>
  )
}
