import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { componentText } from '#contract/wording/screens/component-text'
import { signInCardText as text } from '#contract/wording/screens/sign-in-card-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import type { ConnectedCard } from '../state/connected-cards.ts'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { EntryPicker } from './entry-picker.tsx'
import { useEntryPick } from './use-entry-pick.ts'

interface PickEntryProps {
  readonly card: ConnectedCard
  readonly onClose: () => void
}

/** Has a person say which of the listed tokens is the stored one. Nothing is revoked by it. */
export const PickEntry = ({ card, onClose }: PickEntryProps) => {
  const pickEntry = useApp((state) => state.pickEntry)
  const announce = useApp((state) => state.announce)
  const pick = useEntryPick(card)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { picked } = pick

  const save = async (entryId: string, name: string): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const saved = await pickEntry(card.id, entryId)
    setBusy(false)
    if (!saved.ok) return setFailure(saved.failure)
    announce(text.picked(name))
    onClose()
  }

  return (
    <Dialog
      title={text.pickTitle(nameOfSite(card))}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{componentText.cancel}</Button>
          <Button
            look="primary"
            isDisabled={busy || picked === undefined}
            onPress={() => {
              if (picked !== undefined) void save(picked.entry.entryId, picked.entry.name)
            }}
          >
            {text.pickAction}
          </Button>
        </>
      }
    >
      <p>{text.pickText}</p>
      <EntryPicker pick={pick} />
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
    </Dialog>
  )
}
