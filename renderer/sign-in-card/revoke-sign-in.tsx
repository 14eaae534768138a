import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { signInCardText as text } from '#contract/wording/screens/sign-in-card-text'
import { siteCardText } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { ExternalIcon } from '../icons/external-icon.tsx'
import { type ConnectedCard, isSiteCard } from '../state/connected-cards.ts'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { EntryPicker } from './entry-picker.tsx'
import { EntryToGo } from './entry-to-go.tsx'
import { GoesAlong } from './goes-along.tsx'
import { isOfList, useEntryPick } from './use-entry-pick.ts'

interface RevokeSignInProps {
  readonly card: ConnectedCard
  readonly onClose: () => void
}

/** Ends what one signs in with where it was made: here where an API does it, else with the way there. */
export const RevokeSignIn = ({ card, onClose }: RevokeSignInProps) => {
  const revokeSignIn = useApp((state) => state.revokeSignIn)
  const openSignInPage = useApp((state) => state.openSignInPage)
  const announce = useApp((state) => state.announce)
  const pick = useEntryPick(card)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = nameOfSite(card)
  const { revocation } = card
  const isHere = revocation.revocation === 'here'
  const isListed = isOfList(card)
  const answer = isListed ? pick.answer : ({ entryId: null, unproved: 'refuse' } as const)

  const revoke = async (agreed: NonNullable<typeof answer>): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const revoked = await revokeSignIn({ ofId: card.id, ...agreed })
    setBusy(false)
    if (!revoked.ok) return setFailure(revoked.failure)
    if (revoked.value.outcome === 'kept') return setFailure(revoked.value.failure)
    announce(text.revoked(name))
    onClose()
  }

  return (
    <Dialog
      title={text.revokeTitle(name)}
      isOpen
      careful
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {siteCardText.keep}
          </Button>
          {isHere ? (
            <Button
              look="danger"
              isDisabled={busy || answer === null}
              onPress={() => {
                if (answer !== null) void revoke(answer)
              }}
            >
              {text.revokeAction}
            </Button>
          ) : null}
          {revocation.revocation === 'in-browser' ? (
            <Button onPress={() => void openSignInPage(card.id, 'tokens')}>
              {text.revokePage}
              <ExternalIcon />
            </Button>
          ) : null}
        </>
      }
    >
      <p>{words[revocation.revocation]}</p>
      {isHere && !isSiteCard(card) ? <GoesAlong connectionId={card.id} /> : null}
      {isListed ? (
        <>
          <EntryPicker pick={pick} />
          <EntryToGo pick={pick} />
        </>
      ) : null}
      {failure === null ? null : (
        <FailureNotice onlyReads failure={failure} actions={<p>{text.stillKept}</p>} />
      )}
    </Dialog>
  )
}

const words = {
  here: text.revokeHere,
  'in-browser': text.revokeInBrowser,
  'change-password': text.changePassword,
  none: '',
} as const
