import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { signInCardText } from '#contract/wording/screens/sign-in-card-text'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Toolbar } from '../components/toolbar.tsx'
import { SaveSnapshotButton } from '../screens/files/save-snapshot-button.tsx'
import { EditSite } from '../site-card/edit-site.tsx'
import { ForgetSite } from '../site-card/forget-site.tsx'
import { type ConnectedCard, isSiteCard } from '../state/connected-cards.ts'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { EditConnection } from './edit-connection.tsx'
import { ForgetConnection } from './forget-connection.tsx'
import { PickEntry } from './pick-entry.tsx'
import { RevokeSignIn } from './revoke-sign-in.tsx'
import { RotateToken } from './rotate-token.tsx'

const wordReplace = ({ way }: ConnectedCard): string =>
  way === 'basic' || way === 'session' ? signInCardText.replacePassword : text.replace

/** What can be done with something connected and what one signs in to it with. */
export const SignInActions = ({ card }: { readonly card: ConnectedCard }) => {
  const openTokenForm = useApp((state) => state.openTokenForm)
  const testSite = useApp((state) => state.testSite)
  const testConnection = useApp((state) => state.testConnection)
  const announce = useApp((state) => state.announce)
  const [open, setOpen] = useState<'edit' | 'forget' | 'pick' | 'revoke' | 'rotate' | null>(null)
  const [testing, setTesting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = nameOfSite(card)
  const isDemo = isSiteCard(card) && card.demo
  const isAbsent = card.token.state === 'absent'
  const isReadable = isSiteCard(card) && card.sourceHindrances.length === 0
  const mustPick = card.revocation.revocation === 'here' && card.revocation.pick
  const close = () => setOpen(null)

  const test = async (): Promise<void> => {
    setTesting(true)
    setFailure(null)
    const tested = await (isSiteCard(card) ? testSite(card.id) : testConnection(card.id))
    setTesting(false)
    if (!tested.ok) setFailure(tested.failure)
    else
      announce(
        tested.value.check.check === 'passed' ? text.testPassed(name) : text.testFailed(name),
      )
  }

  return (
    <>
      {failure === null ? null : (
        <FailureNotice onlyReads failure={failure} onDismiss={() => setFailure(null)} />
      )}
      <Toolbar label={text.actionsOf(name)}>
        {isDemo || isAbsent ? null : (
          <Button isDisabled={testing} onPress={() => void test()}>
            {testing ? text.testing : text.test}
          </Button>
        )}
        {isDemo ? null : (
          <>
            <Button onPress={() => openTokenForm(card)}>
              {isAbsent ? text.enter : wordReplace(card)}
            </Button>
            {card.rotation.rotation === 'offered' && !isAbsent ? (
              <Button onPress={() => setOpen('rotate')}>{signInCardText.rotate}</Button>
            ) : null}
            {mustPick && !isAbsent ? (
              <Button onPress={() => setOpen('pick')}>{signInCardText.pick}</Button>
            ) : null}
            <Button onPress={() => setOpen('edit')}>{text.edit}</Button>
          </>
        )}
        {isReadable ? <SaveSnapshotButton name={name} of={{ siteId: card.id }} /> : null}
        {card.revocation.revocation === 'none' || isAbsent ? null : (
          <Button onPress={() => setOpen('revoke')}>{signInCardText.revoke}</Button>
        )}
        <Button onPress={() => setOpen('forget')}>{text.forget}</Button>
      </Toolbar>
      {open === 'edit' && isSiteCard(card) ? <EditSite site={card} onClose={close} /> : null}
      {open === 'edit' && !isSiteCard(card) ? <EditConnection card={card} onClose={close} /> : null}
      {open === 'forget' && isSiteCard(card) ? <ForgetSite site={card} onClose={close} /> : null}
      {open === 'forget' && !isSiteCard(card) ? (
        <ForgetConnection card={card} onClose={close} />
      ) : null}
      {open === 'pick' ? <PickEntry card={card} onClose={close} /> : null}
      {open === 'revoke' ? <RevokeSignIn card={card} onClose={close} /> : null}
      {open === 'rotate' ? <RotateToken card={card} onClose={close} /> : null}
    </>
  )
}
