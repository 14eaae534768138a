import { useMemo } from 'react'
import { countEnded } from '#contract/manual-groups'
import type { RunView } from '#contract/model/run-view'
import { wordMoment } from '#contract/wording/dates'
import { driftText } from '#contract/wording/screens/drift-text'
import { resultText } from '#contract/wording/screens/result-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { resultOf } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import { AcceptanceSection } from '../acceptance/acceptance-section.tsx'
import { ManualSection } from '../manual/manual-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { ProofNotice } from './proof-notice.tsx'
import { RestrictedLeft } from './restricted-left.tsx'
import styles from './result.module.css'
import { RunActions } from './run-actions.tsx'
import { StepSection } from './step-section.tsx'
import { TroubleSection } from './trouble-section.tsx'
import { UndoLinks } from './undo-links.tsx'
import { WaitingSection } from './waiting-section.tsx'
import { WindowNotice } from './window-notice.tsx'

/** The account of a run that is over or was interrupted: causes first, then the rest. */
export const RunAccount = ({ view }: { readonly view: RunView }) => {
  const { summary, stopped } = view
  const result = useMemo(() => resultOf(view), [view])
  const failure = useApp((state) => state.runFailure)
  const dismiss = useApp((state) => state.dismissRunFailure)
  const interrupted = summary.state === 'interrupted'
  const paused = summary.state === 'paused'
  const made = resultText.headline(summary.counts)
  return (
    <>
      <PageHeader
        title={
          interrupted
            ? resultText.interrupted
            : paused
              ? resultText.paused
              : summary.undoes === null
                ? made
                : undoText.madeUndone(made)
        }
      >
        {summary.undoes === null
          ? resultText.lead(
              summary.source.title,
              summary.destination.title,
              summary.deployedBy,
              wordMoment(summary.begunAt),
            )
          : undoText.runLead(
              summary.destination.title,
              summary.deployedBy,
              wordMoment(summary.begunAt),
            )}
      </PageHeader>
      <UndoLinks summary={summary} />
      {failure === null ? null : <FailureNotice failure={failure} onDismiss={dismiss} />}
      {stopped === null ? null : <FailureNotice failure={stopped} />}
      {interrupted || paused ? (
        <Notice tone={paused ? 'info' : 'warn'} title={made}>
          <p>{paused ? resultText.pausedText : resultText.interruptedText}</p>
        </Notice>
      ) : (
        <ProofNotice
          counts={summary.counts}
          byHand={view.manual.length - countEnded(view.manual)}
        />
      )}
      <WindowNotice view={view} />
      {result.left === 0 ? null : <RestrictedLeft summary={summary} />}
      <RunActions view={view} left={result.left} />
      <div className={styles.sections}>
        <WaitingSection runId={summary.runId} waiting={result.waiting} />
        <TroubleSection
          title={resultText.failedTitle(result.failed.length)}
          troubled={result.failed}
          runId={summary.runId}
        />
        <TroubleSection
          title={resultText.unknownTitle(result.unknown.length)}
          lead={resultText.unknownText}
          troubled={result.unknown}
          canCheck={!interrupted}
          runId={summary.runId}
        />
        {interrupted || paused ? null : <ManualSection view={view} />}
        <StepSection title={driftText.keptTitle(result.kept.length)} steps={result.kept} />
        <StepSection
          title={resultText.notAttemptedTitle(result.notAttempted.length)}
          {...(paused ? {} : { lead: resultText.notAttemptedText })}
          steps={result.notAttempted}
        />
        <StepSection title={resultText.doneTitle(result.done.length)} steps={result.done} />
        {summary.state === 'ended' &&
        summary.undoes === null &&
        // The checks of an acceptance run are Cloud's.
        summary.destination.dataCenter === undefined &&
        result.done.length > 0 ? (
          <AcceptanceSection summary={summary} />
        ) : null}
        {view.hasReport ? <EvidenceSection runId={summary.runId} /> : null}
      </div>
    </>
  )
}
