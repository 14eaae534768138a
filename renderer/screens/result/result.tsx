import { useEffect } from 'react'
import { deployText } from '#contract/wording/screens/deploy-text'
import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { isUnderWay } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { RunAccount } from './run-account.tsx'

/** What the deployment came to. */
export const Result = () => {
  const run = useApp((state) => state.run)
  const go = useApp((state) => state.go)
  const goesOn = run.phase === 'open' && isUnderWay(run.progress.view)
  // Anything else than an ended run is the matter of the screen that follows runs.
  const elsewhere = run.phase !== 'open' || goesOn
  useEffect(() => {
    if (elsewhere) go({ place: 'deployment', step: 'deploy' })
  }, [elsewhere, go])
  if (run.phase !== 'open' || goesOn) {
    return (
      <WizardFrame>
        <PageHeader title={deployText.opening} />
      </WizardFrame>
    )
  }
  return (
    <WizardFrame
      footer={
        <Button look="quiet" onPress={() => go({ place: 'deployment', step: 'select' })}>
          {resultText.another}
        </Button>
      }
    >
      <RunAccount view={run.progress.view} />
    </WizardFrame>
  )
}
