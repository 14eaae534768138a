import { useState } from 'react'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { Failure } from '#contract/model/failure'
import { signInCardText } from '#contract/wording/screens/sign-in-card-text'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { GoesAlong } from './goes-along.tsx'

interface ForgetConnectionProps {
  readonly card: ConnectionCard
  readonly onClose: () => void
}

/** Asks before a connection and its secret are forgotten. */
export const ForgetConnection = ({ card, onClose }: ForgetConnectionProps) => {
  const forgetConnection = useApp((state) => state.forgetConnection)
  const announce = useApp((state) => state.announce)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = nameOfSite(card)

  const forget = async (): Promise<void> => {
    const forgotten = await forgetConnection(card.id)
    if (!forgotten.ok) return setFailure(forgotten.failure)
    announce(text.forgotten(name))
    onClose()
  }

  return (
    <Dialog
      title={text.forgetTitle(name)}
      isOpen
      careful
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {text.keep}
          </Button>
          <Button look="danger" onPress={() => void forget()}>
            {signInCardText.forgetAction}
          </Button>
        </>
      }
    >
      <p>{signInCardText.forgetText}</p>
      <GoesAlong connectionId={card.id} />
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
    </Dialog>
  )
}
