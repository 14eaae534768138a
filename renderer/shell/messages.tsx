import { FailureNotice } from '../components/failure-notice.tsx'
import { useApp } from '../state/use-app.ts'
import styles from './messages.module.css'

const none = [] as const

/** What concerns no screen in particular: damaged files found at the start, a link that failed. */
export const Messages = () => {
  const strayFailure = useApp((state) => state.strayFailure)
  const tellFailure = useApp((state) => state.tellFailure)
  const setAside = useApp(({ session }) =>
    session.phase === 'ready' ? session.app.setAside : none,
  )
  const dismissSetAside = useApp((state) => state.dismissSetAside)
  if (strayFailure === null && setAside.length === 0) return null
  return (
    <div className={styles.messages}>
      {setAside.map((failure) => (
        <FailureNotice
          key={failure.subject}
          failure={failure}
          tone="warn"
          onDismiss={() => dismissSetAside(failure.subject)}
        />
      ))}
      {strayFailure === null ? null : (
        <FailureNotice onlyReads failure={strayFailure} onDismiss={() => tellFailure(null)} />
      )}
    </div>
  )
}
