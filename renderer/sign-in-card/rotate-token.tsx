import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { componentText } from '#contract/wording/screens/component-text'
import {
  rotationOutcomeWording,
  signInCardText as text,
} from '#contract/wording/screens/sign-in-card-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Notice } from '../components/notice.tsx'
import { NumberField } from '../components/number-field.tsx'
import type { ConnectedCard } from '../state/connected-cards.ts'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { EntryPicker } from './entry-picker.tsx'
import { EntryToGo } from './entry-to-go.tsx'
import { useEntryPick } from './use-entry-pick.ts'

interface RotateTokenProps {
  readonly card: ConnectedCard
  readonly onClose: () => void
}

const usualDays = 90
const mostDays = 3650

/** Puts a new personal access token in the place of the former one, and says how that went. */
export const RotateToken = ({ card, onClose }: RotateTokenProps) => {
  const rotateToken = useApp((state) => state.rotateToken)
  const announce = useApp((state) => state.announce)
  const pick = useEntryPick(card)
  const [days, setDays] = useState(usualDays)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{
    readonly failure: Failure
    readonly said: string | null
  } | null>(null)
  /** The name of a token that was revoked in the place of the former one. */
  const [other, setOther] = useState<string | null>(null)
  const isOver = trouble !== null || other !== null
  const name = nameOfSite(card)

  const { answer } = pick

  const rotate = async (agreed: NonNullable<typeof answer>): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    announce(text.rotating)
    const rotated = await rotateToken({ ofId: card.id, ...agreed, days })
    setBusy(false)
    if (!rotated.ok) return setTrouble({ failure: rotated.failure, said: null })
    const { value } = rotated
    const said = rotationOutcomeWording[value.outcome]
    if (value.outcome === 'other-revoked') return setOther(value.entryName)
    if (value.outcome !== 'rotated') return setTrouble({ failure: value.failure, said })
    announce(said)
    onClose()
  }

  return (
    <Dialog
      title={text.rotateTitle(name)}
      isOpen
      careful
      onClose={() => {
        if (!busy) onClose()
      }}
      actions={
        !isOver ? (
          <>
            <Button isDisabled={busy} onPress={onClose}>
              {componentText.cancel}
            </Button>
            <Button
              look="primary"
              isDisabled={busy || answer === null}
              onPress={() => {
                if (answer !== null) void rotate(answer)
              }}
            >
              {busy ? text.rotating : text.rotateAction}
            </Button>
          </>
        ) : (
          <Button autoFocus onPress={onClose}>
            {text.close}
          </Button>
        )
      }
    >
      {other === null ? null : (
        <Notice tone="bad" title={text.otherRevokedTitle(other)}>
          <p>{text.otherRevoked(other)}</p>
        </Notice>
      )}
      {isOver ? null : (
        <>
          <p>{text.rotateText}</p>
          <EntryPicker pick={pick} />
          <EntryToGo pick={pick} />
          <NumberField
            label={text.days}
            description={text.daysHelp}
            value={days}
            least={1}
            most={mostDays}
            fewer={text.fewerDays}
            more={text.moreDays}
            onChange={setDays}
          />
        </>
      )}
      {trouble === null ? null : (
        <FailureNotice
          onlyReads
          failure={trouble.failure}
          actions={trouble.said === null ? undefined : <p>{trouble.said}</p>}
        />
      )}
    </Dialog>
  )
}
