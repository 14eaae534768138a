import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import { siteCardText as text } from '#contract/wording/screens/site-card-text'
import { Button } from '../components/button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Toolbar } from '../components/toolbar.tsx'
import { SaveSnapshotButton } from '../screens/files/save-snapshot-button.tsx'
import { nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import { EditSite } from './edit-site.tsx'
import { ForgetSite } from './forget-site.tsx'

/** What can be done with a site and its token. */
export const SiteActions = ({ site }: { readonly site: SiteCard }) => {
  const openTokenForm = useApp((state) => state.openTokenForm)
  const testSite = useApp((state) => state.testSite)
  const announce = useApp((state) => state.announce)
  const [open, setOpen] = useState<'edit' | 'forget' | null>(null)
  const [testing, setTesting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = nameOfSite(site)

  const test = async (): Promise<void> => {
    setTesting(true)
    setFailure(null)
    const tested = await testSite(site.id)
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
        {site.demo || site.token.state === 'absent' ? null : (
          <Button isDisabled={testing} onPress={() => void test()}>
            {testing ? text.testing : text.test}
          </Button>
        )}
        {site.demo ? null : (
          <>
            <Button onPress={() => openTokenForm(site)}>
              {site.token.state === 'absent' ? text.enter : text.replace}
            </Button>
            <Button onPress={() => setOpen('edit')}>{text.edit}</Button>
          </>
        )}
        {site.sourceHindrances.length === 0 ? (
          <SaveSnapshotButton name={name} of={{ siteId: site.id }} />
        ) : null}
        <Button onPress={() => setOpen('forget')}>{text.forget}</Button>
      </Toolbar>
      {open === 'edit' ? <EditSite site={site} onClose={() => setOpen(null)} /> : null}
      {open === 'forget' ? <ForgetSite site={site} onClose={() => setOpen(null)} /> : null}
    </>
  )
}
