import { useEffect } from 'react'
import { analyzeText } from '#contract/wording/screens/analyze-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { chosenSites, nameOfSite } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { currentAnalysis } from '../../state/wizard-selectors.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { AnalysisProgress } from './analysis-progress.tsx'

/** Waits for the analysis, and goes on to the review when it is there. */
export const Analyze = () => {
  const { destination } = useApp(chosenSites)
  const analysis = useApp(currentAnalysis)
  const analyze = useApp((state) => state.analyze)
  const announce = useApp((state) => state.announce)
  const go = useApp((state) => state.go)
  const isReady = analysis.phase === 'ready'
  useEffect(() => {
    if (!isReady) return
    announce(analyzeText.ready)
    go({ place: 'deployment', step: 'review' })
  }, [isReady, announce, go])

  const toSelect = (): void => go({ place: 'deployment', step: 'select' })
  const back = (
    <Button look="quiet" onPress={toSelect}>
      {wizardText.back}
    </Button>
  )
  const destinationName = destination === undefined ? '' : nameOfSite(destination)
  switch (analysis.phase) {
    case 'ready':
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
          <PageHeader title={analyzeText.title}>{analyzeText.lead(destinationName)}</PageHeader>
          <AnalysisProgress progress={analysis.progress} destinationName={destinationName} />
        </WizardFrame>
      )
    case 'stopped':
    case 'failed': {
      const again = (
        <Button look="primary" onPress={() => void analyze(analysis.order)}>
          {analyzeText.again}
        </Button>
      )
      return (
        <WizardFrame footer={back}>
          <PageHeader title={wizardText.stepNames.analyze} />
          {analysis.phase === 'failed' ? (
            <FailureNotice onlyReads failure={analysis.failure} actions={again} />
          ) : (
            <EmptyState title={analyzeText.stoppedTitle} action={again}>
              {analyzeText.stopped}
            </EmptyState>
          )}
        </WizardFrame>
      )
    }
  }
}
