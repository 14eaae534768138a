import { Failed } from './shell/failed.tsx'
import { Shell } from './shell/shell.tsx'
import { useRootMarks } from './shell/use-root-marks.ts'
import type { AppStore } from './state/store.ts'
import { StoreContext, useApp } from './state/use-app.ts'

/** The whole page around its store. */
export const App = ({ store }: { readonly store: AppStore }) => (
  <StoreContext value={store}>
    <Stage />
  </StoreContext>
)

const Stage = () => {
  const session = useApp((state) => state.session)
  useRootMarks()
  switch (session.phase) {
    case 'starting':
      return null
    case 'failed':
      return <Failed failure={session.failure} />
    case 'ready':
      return <Shell />
  }
}
