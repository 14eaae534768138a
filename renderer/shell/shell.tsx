import { useEffect } from 'react'
import { LiveRegion } from '../components/live-region.tsx'
import { CurrentScreen } from '../screens/current-screen.tsx'
import { InterruptedOffer } from '../screens/history/interrupted-offer.tsx'
import { useApp } from '../state/use-app.ts'
import { Messages } from './messages.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'
import { Shortcuts } from './shortcuts.tsx'
import { SiteStrip } from './site-strip.tsx'
import { useGlobalKeys } from './use-global-keys.ts'

/** What stands around every screen: places at the side, from where to where at the top. */
export const Shell = () => {
  useGlobalKeys()
  const resumeRun = useApp((state) => state.resumeRun)
  useEffect(() => void resumeRun(), [resumeRun])
  return (
    <div className={styles.shell}>
      <Navigation />
      <div className={styles.stage}>
        <SiteStrip />
        <main className={styles.main} data-pane="main">
          <Messages />
          <InterruptedOffer />
          <CurrentScreen />
        </main>
      </div>
      <LiveRegion />
      <Shortcuts />
    </div>
  )
}
