import { useState } from 'react'
import type { RunView } from '#contract/model/run-view'
import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { FolderIcon } from '../../icons/folder-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import { PublishButton } from '../publishing/publish-button.tsx'
import styles from './result.module.css'
import { UndoButton } from './undo-button.tsx'

interface RunActionsProps {
  readonly view: RunView
  /** How many steps are not done. */
  readonly left: number
}

/** What can be done with a run that is over. */
export const RunActions = ({ view, left }: RunActionsProps) => {
  const { summary, hasReport } = view
  const [saved, setSaved] = useState<string | null>(null)
  const continueRun = useApp((state) => state.continueRun)
  const saveReport = useApp((state) => state.saveReport)
  const showRunFolder = useApp((state) => state.showRunFolder)
  const announce = useApp((state) => state.announce)
  const go = useApp((state) => state.go)
  const goOn = async (): Promise<void> => {
    if (await continueRun(summary.runId)) go({ place: 'deployment', step: 'deploy' })
  }
  const save = async (): Promise<void> => {
    const file = await saveReport()
    if (file === null) return
    setSaved(file)
    announce(resultText.saved(file))
  }
  return (
    <div className={styles.actions}>
      {summary.state === 'interrupted' ? (
        <Button look="primary" onPress={() => void goOn()}>
          {resultText.goOn}
        </Button>
      ) : summary.state === 'paused' ? (
        <Button look="primary" onPress={() => void goOn()}>
          {resultText.goOnPaused}
        </Button>
      ) : left === 0 ? null : (
        <Button look="primary" onPress={() => void goOn()}>
          {resultText.tryRemaining(left)}
        </Button>
      )}
      {hasReport ? <Button onPress={() => void save()}>{resultText.saveReport}</Button> : null}
      {hasReport ? <PublishButton subject={{ of: 'run', runId: summary.runId }} /> : null}
      <UndoButton summary={summary} />
      <Button onPress={() => go({ place: 'history', runId: summary.runId, plan: true })}>
        {resultText.plan}
      </Button>
      <Button look="quiet" onPress={() => void showRunFolder()}>
        <FolderIcon />
        {resultText.showFolder}
      </Button>
      {saved === null ? null : <p className={styles.saved}>{resultText.saved(saved)}</p>}
    </div>
  )
}
