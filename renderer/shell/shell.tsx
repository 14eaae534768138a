import { useEffect } from 'react'
import { LiveRegion } from '../components/live-region.tsx'
import { CurrentScreen } from '../screens/current-screen.tsx'
import { OpeningDialogs } from '../screens/files/opening-dialogs.tsx'
import { InterruptedOffer } from '../screens/history/interrupted-offer.tsx'
import { OtherAccountQuestion } from '../screens/result/other-account-question.tsx'
import { SecretsQuestion } from '../screens/result/secrets-question.tsx'
import { useApp } from '../state/use-app.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Messages } from './messages.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'
import { Shortcuts } from './shortcuts.tsx'
import { SiteStrip } from './site-strip.tsx'
import { useGlobalKeys } from './use-global-keys.ts'
import { useUnexpected } from './use-unexpected.ts'

/** What stands around every screen: places at the side, from where to where at the top. */
export const Shell = () => {
  const screen = useApp((state) => state.screen)
  useGlobalKeys()
  useUnexpected()
  const resumeRun = useApp((state) => state.resumeRun)
  useEffect(() => void resumeRun(), [resumeRun])
  const takeOffered = useApp((state) => state.takeOffered)
  useEffect(() => void takeOffered(), [takeOffered])
  return (
    <div className={styles.shell}>
      <Navigation />
      <div className={styles.stage}>
        <SiteStrip />
        <main className={styles.main} data-pane="main">
          <Messages />
          <InterruptedOffer />
          <ErrorBoundary
            shows={screen}
            fallback={(failure, again) => <BrokenScreen failure={failure} onAgain={again} />}
          >
            <CurrentScreen />
          </ErrorBoundary>
        </main>
      </div>
      <LiveRegion />
      <Shortcuts />
      <OtherAccountQuestion />
      <SecretsQuestion />
      <OpeningDialogs />
    </div>
  )
}
