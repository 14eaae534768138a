import { useEffect } from 'react'
import { analyzeText } from '#contract/wording/screens/analyze-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { isUndo } from '../../state/analysis.ts'
import { chosenSides, nameOfSide } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import { currentAnalysis } from '../../state/wizard-selectors.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { AnalysisProgress } from './analysis-progress.tsx'

/** Waits for the analysis, and goes on to the review when it is there. */
export const Analyze = () => {
  const { destination } = useApp(chosenSides)
  const analysis = useApp(currentAnalysis)
  const analyze = useApp((state) => state.analyze)
  const announce = useApp((state) => state.announce)
  const go = useApp((state) => state.go)
  const undone = 'order' in analysis && isUndo(analysis.order) ? analysis.order.undoes : undefined
  const isReady = analysis.phase === 'ready' || analysis.phase === 'opened'
  const said = undone === undefined ? analyzeText.ready : undoText.ready
  useEffect(() => {
    if (!isReady) return
    announce(said)
    go({ place: 'deployment', step: 'review' })
  }, [isReady, said, announce, go])

  const toSelect = (): void => go({ place: 'deployment', step: 'select' })
  const back =
    undone === undefined ? (
      <Button look="quiet" onPress={toSelect}>
        {wizardText.back}
      </Button>
    ) : (
      <Button look="quiet" onPress={() => go({ place: 'history', runId: undone.runId })}>
        {undoText.toRun}
      </Button>
    )
  const chosenName = destination === undefined ? '' : nameOfSide(destination)
  const destinationName = undone?.destination.title ?? chosenName
  switch (analysis.phase) {
    case 'ready':
    case 'opened':
      return null
    case 'idle':
      return (
        <WizardFrame>
          <PageHeader title={wizardText.stepNames.analyze}>{analyzeText.none}</PageHeader>
          <div>
            <Button look="primary" onPress={toSelect}>
              {analyzeText.toSelect}
            </Button>
          </div>
        </WizardFrame>
      )
    case 'running':
      return (
        <WizardFrame footer={back}>
          <PageHeader title={undone === undefined ? analyzeText.title : undoText.planningTitle}>
            {undone === undefined
              ? analyzeText.lead(destinationName)
              : undoText.planningLead(destinationName)}
          </PageHeader>
          <AnalysisProgress
            progress={analysis.progress}
            destinationName={destinationName}
            planning={undone === undefined ? analyzeText.planning : undoText.planning}
          />
        </WizardFrame>
      )
    case 'stopped':
    case 'failed': {
      const again = (
        <Button look="primary" onPress={() => void analyze(analysis.order)}>
          {undone === undefined ? analyzeText.again : undoText.again}
        </Button>
      )
      return (
        <WizardFrame footer={back}>
          <PageHeader title={wizardText.stepNames.analyze} />
          {analysis.phase === 'failed' ? (
            <FailureNotice onlyReads failure={analysis.failure} actions={again} />
          ) : (
            <EmptyState
              title={undone === undefined ? analyzeText.stoppedTitle : undoText.stoppedTitle}
              action={again}
            >
              {undone === undefined ? analyzeText.stopped : undoText.stopped}
            </EmptyState>
          )}
        </WizardFrame>
      )
    }
  }
}
