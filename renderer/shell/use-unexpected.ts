import { useEffect } from 'react'
import { useAppStore } from '../state/use-app.ts'
import { bugOf } from './error-boundary.tsx'

/** What nobody caught is said to the user, rather than only to a console that nobody sees. */
export const useUnexpected = (): void => {
  const store = useAppStore()
  useEffect(() => {
    const tell = (error: unknown): void => store.getState().tellFailure(bugOf(error))
    const onRejection = (event: PromiseRejectionEvent): void => tell(event.reason)
    const onError = (event: ErrorEvent): void => {
      // Browsers also report layout that took two rounds; that is no error.
      if (event.error !== null && event.error !== undefined) tell(event.error)
    }
    window.addEventListener('unhandledrejection', onRejection)
    window.addEventListener('error', onError)
    return () => {
      window.removeEventListener('unhandledrejection', onRejection)
      window.removeEventListener('error', onError)
    }
  }, [store])
}
