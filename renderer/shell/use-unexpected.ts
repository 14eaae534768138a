import { useEffect } from 'react'
import { useAppStore } from '../state/use-app.ts'
import { bugOf } from './error-boundary.tsx'

/** What nobody caught is said to the user, rather than only to a console that nobody sees. */
export const useUnexpected = (): void => {
  const store = useAppStore()
  useEffect(() => {
    const tell = (event: PromiseRejectionEvent): void =>
      store.getState().tellFailure(bugOf(event.reason))
    window.addEventListener('unhandledrejection', tell)
    return () => window.removeEventListener('unhandledrejection', tell)
  }, [store])
}
