import { useEffect, useRef } from 'react'
import type { RunSummary } from '#contract/model/run-view'
import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from '../result/result.module.css'
import { AcceptanceFailure } from './acceptance-failure.tsx'
import { AcceptanceProgress } from './acceptance-progress.tsx'
import { AcceptanceQuestion } from './acceptance-question.tsx'
import { AcceptanceResult } from './acceptance-result.tsx'

/** Trying out what a run deployed: only when the user asks for it. */
export const AcceptanceSection = ({ summary }: { readonly summary: RunSummary }) => {
  const { runId, destination } = summary
  const load = useApp((state) => state.loadAcceptance)
  const ask = useApp((state) => state.askAcceptance)
  const announce = useApp((state) => state.announce)
  const accepting = useApp(({ accepting: one }) =>
    one.phase !== 'none' && one.runId === runId ? one : null,
  )
  const isAsked = useApp((state) => state.acceptanceAsked === runId)
  const acceptance = useApp(({ knownAcceptance }) =>
    knownAcceptance?.runId === runId ? knownAcceptance.acceptance : null,
  )
  useEffect(() => void load(runId), [load, runId])
  const isRunning = accepting?.phase === 'running'
  const wasRunning = useRef(false)
  useEffect(() => {
    if (wasRunning.current && !isRunning) announce(acceptanceRunText.announced)
    wasRunning.current = isRunning
  }, [isRunning, announce])
  return (
    <section className={styles.section} aria-label={acceptanceRunText.title}>
      <h2>{acceptanceRunText.title}</h2>
      <p className={styles.quiet}>{acceptanceRunText.lead}</p>
      {accepting?.phase === 'failed' ? <AcceptanceFailure failed={accepting} /> : null}
      {accepting?.phase === 'running' ? (
        <AcceptanceProgress checks={accepting.checks} stopping={accepting.stopping} />
      ) : (
        <>
          {acceptance === null ? null : <AcceptanceResult runId={runId} acceptance={acceptance} />}
          <div>
            <Button onPress={() => ask(runId)}>
              {acceptance === null ? acceptanceRunText.begin : acceptanceRunText.again}
            </Button>
          </div>
        </>
      )}
      {isAsked ? <AcceptanceQuestion runId={runId} destination={destination} /> : null}
    </section>
  )
}
