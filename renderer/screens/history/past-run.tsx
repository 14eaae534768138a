import { useEffect } from 'react'
import { historyText } from '#contract/wording/screens/history-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { isUnderWay } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import { RunAccount } from '../result/run-account.tsx'
import { ScreenFrame } from '../screen-frame.tsx'

/** A deployment of the past, opened again. One that is under way is followed where it belongs. */
export const PastRun = ({ runId }: { readonly runId: string }) => {
  const run = useApp((state) => state.run)
  const openRun = useApp((state) => state.openRun)
  const go = useApp((state) => state.go)
  useEffect(() => void openRun(runId), [openRun, runId])
  const view = run.phase === 'open' && run.runId === runId ? run.progress.view : undefined
  const goesOn = view !== undefined && isUnderWay(view)
  useEffect(() => {
    if (goesOn) go({ place: 'deployment', step: 'deploy' })
  }, [goesOn, go])
  return (
    <ScreenFrame>
      <div>
        <Button look="quiet" onPress={() => go({ place: 'history', runId: null })}>
          {historyText.back}
        </Button>
      </div>
      {view === undefined ? (
        <PageHeader title={historyText.loading} />
      ) : (
        <RunAccount key={runId} view={view} />
      )}
      {run.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={run.failure}
          actions={
            <Button look="primary" onPress={() => void openRun(runId)}>
              {historyText.tryAgain}
            </Button>
          }
        />
      ) : null}
    </ScreenFrame>
  )
}
