import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PlusIcon } from '../../icons/plus-icon.tsx'
import { SitesFailure } from '../../site-card/sites-failure.tsx'
import { connectedCards } from '../../state/connected-cards.ts'
import { isPreview, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { ConnectedSites } from './connected-sites.tsx'
import { DemoOffer } from './demo-offer.tsx'
import { FirstRun } from './first-run.tsx'
import { NextStep } from './next-step.tsx'
import { PublishingConnections } from './publishing-connections.tsx'
import { StoredMessage } from './stored-message.tsx'
import { TokenPanel } from './token-panel.tsx'

/** What is connected, and the form with which something is. */
export const Connections = () => {
  const isEmpty = useApp((state) => connectedCards(state).length === 0)
  const failed = useApp(({ sites }) => sites.phase === 'failed')
  const formOpen = useApp((state) => state.tokenForm !== null)
  const openTokenForm = useApp((state) => state.openTokenForm)
  const preview = useApp(isPreview)
  // Then the next step has the button.
  const isLonely = useApp((state) => siteCards(state).length === 1)
  if (failed) {
    return (
      <ScreenFrame>
        <PageHeader title={text.title}>{text.lead}</PageHeader>
        <SitesFailure />
      </ScreenFrame>
    )
  }
  if (isEmpty && !formOpen) return <FirstRun />
  return (
    <ScreenFrame>
      <PageHeader
        title={text.title}
        actions={
          formOpen || preview || isLonely ? undefined : (
            <Button onPress={() => openTokenForm()}>
              <PlusIcon />
              {text.add}
            </Button>
          )
        }
      >
        {text.lead}
      </PageHeader>
      <StoredMessage />
      <NextStep />
      {formOpen ? <TokenPanel /> : null}
      <ConnectedSites />
      <PublishingConnections />
      <DemoOffer />
    </ScreenFrame>
  )
}
