import { useState } from 'react'
import type { RunSummary } from '#contract/model/run-view'
import { wordMoment } from '#contract/wording/dates'
import { historyText } from '#contract/wording/screens/history-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './history.module.css'
import { RestrictedOffer } from './restricted-offer.tsx'

const none: readonly RunSummary[] = []

/** At the start: deployments that were interrupted, each to be gone on with, or later. */
export const InterruptedOffer = () => {
  const interrupted = useApp(({ session }) =>
    session.phase === 'ready' ? session.app.interrupted : none,
  )
  const run = useApp((state) => state.run)
  const continueRun = useApp((state) => state.continueRun)
  const go = useApp((state) => state.go)
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set())
  const openId = run.phase === 'open' || run.phase === 'opening' ? run.runId : undefined
  const offered = interrupted.filter(({ runId }) => !putOff.has(runId) && runId !== openId)
  if (offered.length === 0) return null

  const putAway = (runId: string): void => setPutOff(new Set(putOff).add(runId))
  return (
    <div className={styles.offers}>
      {offered.map((summary) => (
        <Notice
          key={summary.runId}
          tone="warn"
          role="status"
          title={historyText.offerTitle(summary.destination.title)}
          actions={
            <>
              <Button
                look="primary"
                onPress={() => {
                  putAway(summary.runId)
                  void continueRun(summary.runId)
                  go({ place: 'deployment', step: 'deploy' })
                }}
              >
                {historyText.goOn}
              </Button>
              <Button onPress={() => putAway(summary.runId)}>{historyText.later}</Button>
            </>
          }
        >
          <p>
            {historyText.offer(
              summary.counts.done,
              summary.counts.planned,
              wordMoment(summary.begunAt),
            )}
          </p>
          <RestrictedOffer summary={summary} />
        </Notice>
      ))}
    </div>
  )
}
