import { useEffect } from 'react'
import { wordMoment } from '#contract/wording/dates'
import { historyText } from '#contract/wording/screens/history-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Growing } from '../../components/growing.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ClockIcon } from '../../icons/clock-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import { SentSection } from '../outbox/sent-section.tsx'
import { WaitingSection } from '../outbox/waiting-section.tsx'
import { UndoButton } from '../result/undo-button.tsx'
import { ScreenFrame } from '../screen-frame.tsx'
import styles from './history.module.css'
import { RunCard } from './run-card.tsx'
import { UnreadableRuns } from './unreadable-runs.tsx'

/** Every deployment from this computer, newest first. */
export const History = () => {
  const runList = useApp((state) => state.runList)
  const loadRuns = useApp((state) => state.loadRuns)
  const go = useApp((state) => state.go)
  useEffect(() => void loadRuns(), [loadRuns])
  const isEmpty = runList.phase === 'ready' && runList.runs.length + runList.unreadable.length === 0
  return (
    <ScreenFrame>
      <PageHeader title={historyText.title}>{historyText.lead}</PageHeader>
      <WaitingSection />
      {runList.phase === 'loading' ? <p>{historyText.loading}</p> : null}
      {runList.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={runList.failure}
          actions={
            <Button look="primary" onPress={() => void loadRuns()}>
              {historyText.tryAgain}
            </Button>
          }
        />
      ) : null}
      {runList.phase === 'ready' ? <UnreadableRuns unreadable={runList.unreadable} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={<ClockIcon size={32} />}
          title={historyText.emptyTitle}
          action={
            <Button look="primary" onPress={() => go({ place: 'deployment', step: 'sites' })}>
              {historyText.begin}
            </Button>
          }
        >
          {historyText.empty}
        </EmptyState>
      ) : null}
      {runList.phase === 'ready' && runList.runs.length > 0 ? (
        <Growing items={runList.runs}>
          {(shown) => (
            <ul className={styles.list} aria-label={historyText.list}>
              {shown.map((run) => (
                <li key={run.runId} className={styles.item}>
                  <RunCard run={run} runs={runList.runs} />
                  <UndoButton summary={run} of={wordMoment(run.begunAt)} />
                </li>
              ))}
            </ul>
          )}
        </Growing>
      ) : null}
      <SentSection />
    </ScreenFrame>
  )
}
