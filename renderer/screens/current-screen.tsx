import { useApp } from '../state/use-app.ts'
import { Compare } from './compare/compare.tsx'
import { Connections } from './connections/connections.tsx'
import { History } from './history/history.tsx'
import { PastPlan } from './history/past-plan.tsx'
import { PastRun } from './history/past-run.tsx'
import { Kinds } from './kinds/kinds.tsx'
import { LedgerScreen } from './ledger/ledger.tsx'
import { Settings } from './settings/settings.tsx'
import { DeploymentStep } from './wizard/deployment-step.tsx'

/** The screen that the user is on. Each mounts anew, so that its heading takes the focus. */
export const CurrentScreen = () => {
  const screen = useApp((state) => state.screen)
  switch (screen.place) {
    case 'connections':
      return <Connections />
    case 'compare':
      return <Compare />
    case 'kinds':
      return <Kinds />
    case 'ledger':
      return <LedgerScreen />
    case 'settings':
      return <Settings />
    case 'deployment':
      return <DeploymentStep step={screen.step} />
    case 'history':
      if (screen.runId === null) return <History />
      return screen.plan ? <PastPlan runId={screen.runId} /> : <PastRun runId={screen.runId} />
  }
}
