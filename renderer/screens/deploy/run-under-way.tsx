import { useMemo } from 'react'
import { deployText } from '#contract/wording/screens/deploy-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { windowText } from '#contract/wording/screens/window-text'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { RunProgress } from '../../state/run-news.ts'
import { useApp } from '../../state/use-app.ts'
import { useSaid } from '../wizard/use-said.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { currentWords } from './current-words.ts'
import styles from './deploy.module.css'
import { StepList } from './step-list.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

/** A deployment under way: how far it is, what is done just now, and every step. */
export const RunUnderWay = ({ progress }: { readonly progress: RunProgress }) => {
  const { view, waiting } = progress
  const { summary, current } = view
  const {
    planned,
    done,
    failed,
    skipped,
    cancelled,
    unknown,
    waiting: waits,
    kept,
  } = summary.counts
  const stopRun = useApp((state) => state.stopRun)
  const pauseRun = useApp((state) => state.pauseRun)
  const failure = useApp((state) => state.runFailure)
  const dismiss = useApp((state) => state.dismissRunFailure)
  const ended = done + failed + skipped + cancelled + unknown + waits + kept
  const words = useMemo(() => currentWords(view), [view])
  useSaid(failed === 0 ? '' : deployText.failedSoFar(failed))
  return (
    <WizardFrame
      filled
      footer={
        <>
          <span className={styles.meaning}>{deployText.stopMeaning}</span>
          <Button isDisabled={summary.state !== 'running'} onPress={() => void pauseRun()}>
            {deployText.pause}
          </Button>
          <Button isDisabled={summary.state !== 'running'} onPress={() => void stopRun()}>
            {deployText.stop}
          </Button>
        </>
      }
    >
      {summary.undoes === null ? (
        <PageHeader title={deployText.title(summary.destination.title)}>
          {deployText.lead}
        </PageHeader>
      ) : (
        <PageHeader title={undoText.runTitle(summary.destination.title)}>
          {undoText.begun}
        </PageHeader>
      )}
      <div className={styles.body}>
        <Card>
          <ProgressBar
            label={deployText.progress}
            value={ended}
            total={planned}
            said={deployText.steps(ended, planned)}
          />
          <p className={styles.current}>{words}</p>
          {view.window === null ? null : (
            <p className={styles.window}>
              {windowText.pausesAt(view.window.to, view.window.timeZone)}
            </p>
          )}
          {waiting === null ? null : <WaitingNotice waiting={waiting} />}
          {failed === 0 ? null : <p className={styles.failed}>{deployText.failedSoFar(failed)}</p>}
          {waits === 0 ? null : <p className={styles.failed}>{deployText.waitsSoFar(waits)}</p>}
        </Card>
        {failure === null ? null : <FailureNotice failure={failure} onDismiss={dismiss} />}
        <StepList steps={view.steps} current={current} />
      </div>
    </WizardFrame>
  )
}
