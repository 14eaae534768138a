import { I18nProvider } from 'react-aria-components'
import { Failed } from './shell/failed.tsx'
import { Shell } from './shell/shell.tsx'
import { useRootMarks } from './shell/use-root-marks.ts'
import type { AppStore } from './state/store.ts'
import { StoreContext, useApp } from './state/use-app.ts'

/** The whole page around its store. */
export const App = ({ store }: { readonly store: AppStore }) => (
  // All texts are English, whatever the system speaks: React Aria's own must be, too.
  <I18nProvider locale="en-GB">
    <StoreContext value={store}>
      <Stage />
    </StoreContext>
  </I18nProvider>
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
