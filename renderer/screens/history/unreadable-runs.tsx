import type { UnreadableRun } from '#contract/model/run-view'
import { wordFailure } from '#contract/wording/failure-wording'
import { historyText } from '#contract/wording/screens/history-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './history.module.css'

/** Deployments whose files cannot be read: why, where they lie, and what is certain all the same. */
export const UnreadableRuns = ({
  unreadable,
}: {
  readonly unreadable: readonly UnreadableRun[]
}) => {
  const showFolder = useApp((state) => state.showUnreadable)
  if (unreadable.length === 0) return null
  return (
    <ul className={styles.list} aria-label={historyText.unreadableList}>
      {unreadable.map(({ runId, folder, failure }) => (
        <li key={runId}>
          <Notice
            tone="warn"
            title={historyText.unreadable}
            actions={
              <Button onPress={() => void showFolder(runId)}>{historyText.showFolder}</Button>
            }
          >
            <p>{wordFailure(failure).what}</p>
            <p>{historyText.unreadableFolder(folder)}</p>
            <p>{historyText.unreadableNext}</p>
          </Notice>
        </li>
      ))}
    </ul>
  )
}
