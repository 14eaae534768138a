import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'

interface ForgetSiteProps {
  readonly site: SiteCard
  readonly onClose: () => void
}

/** Asks before a site and its token are forgotten. */
export const ForgetSite = ({ site, onClose }: ForgetSiteProps) => {
  const forgetSite = useApp((state) => state.forgetSite)
  const announce = useApp((state) => state.announce)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = nameOfSite(site)

  const forget = async (): Promise<void> => {
    const forgotten = await forgetSite(site.id)
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
            {text.forgetAction}
          </Button>
        </>
      }
    >
      <p>{site.demo ? text.forgetDemo : text.forgetText}</p>
      {site.demo ? null : <p>{text.forgetUnderWay}</p>}
      {site.way === 'session' ? <p>{text.forgetSession}</p> : null}
      {site.demo || site.token.state === 'absent' ? null : <p>{text.forgetToken}</p>}
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
    </Dialog>
  )
}
