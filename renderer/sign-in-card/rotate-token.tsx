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
import { NumberField } from '../components/number-field.tsx'
import type { ConnectedCard } from '../state/connected-cards.ts'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { EntryPicker } from './entry-picker.tsx'

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
  const [picked, setPicked] = useState<string | null>(card.entry?.entryId ?? null)
  const [days, setDays] = useState(usualDays)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{
    readonly failure: Failure
    readonly said: string | null
  } | null>(null)
  const name = nameOfSite(card)

  const rotate = async (entryId: string): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    announce(text.rotating)
    const rotated = await rotateToken({ ofId: card.id, entryId, days })
    setBusy(false)
    if (!rotated.ok) return setTrouble({ failure: rotated.failure, said: null })
    const { value } = rotated
    const said = rotationOutcomeWording[value.outcome]
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
        trouble === null ? (
          <>
            <Button isDisabled={busy} onPress={onClose}>
              {componentText.cancel}
            </Button>
            <Button
              look="primary"
              isDisabled={busy || picked === null}
              onPress={() => {
                if (picked !== null) void rotate(picked)
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
      {trouble === null ? (
        <>
          <p>{text.rotateText}</p>
          {card.entry === null ? (
            <EntryPicker ofId={card.id} picked={picked} onPick={setPicked} />
          ) : null}
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
      ) : (
        <FailureNotice
          onlyReads
          failure={trouble.failure}
          actions={trouble.said === null ? undefined : <p>{trouble.said}</p>}
        />
      )}
    </Dialog>
  )
}
