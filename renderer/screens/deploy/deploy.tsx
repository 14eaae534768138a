import { useEffect } from 'react'
import { deployText } from '#contract/wording/screens/deploy-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { isUnderWay } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { RunUnderWay } from './run-under-way.tsx'

/** Follows a deployment to its end, and leads on to the result then. */
export const Deploy = () => {
  const run = useApp((state) => state.run)
  const go = useApp((state) => state.go)
  const openRun = useApp((state) => state.openRun)
  const announce = useApp((state) => state.announce)
  const isOver = run.phase === 'open' && !isUnderWay(run.progress.view)
  useEffect(() => {
    if (!isOver) return
    announce(deployText.ended)
    go({ place: 'deployment', step: 'result' })
  }, [isOver, announce, go])

  const toReview = (
    <Button look="primary" onPress={() => go({ place: 'deployment', step: 'review' })}>
      {deployText.toReview}
    </Button>
  )
  switch (run.phase) {
    case 'none':
      return (
        <WizardFrame>
          <PageHeader title={deployText.none} />
          <div>{toReview}</div>
        </WizardFrame>
      )
    case 'starting':
      return (
        <WizardFrame>
          <PageHeader title={deployText.starting}>{deployText.startingLead}</PageHeader>
        </WizardFrame>
      )
    case 'opening':
      return (
        <WizardFrame>
          <PageHeader title={deployText.opening} />
        </WizardFrame>
      )
    case 'refused':
      return (
        <WizardFrame>
          <PageHeader title={deployText.none} />
          <FailureNotice failure={run.failure} actions={toReview} />
        </WizardFrame>
      )
    case 'failed':
      return (
        <WizardFrame>
          <PageHeader title={deployText.opening} />
          <FailureNotice
            failure={run.failure}
            actions={
              <Button look="primary" onPress={() => void openRun(run.runId)}>
                {deployText.tryAgain}
              </Button>
            }
          />
        </WizardFrame>
      )
    case 'open':
      return isOver ? null : <RunUnderWay progress={run.progress} />
  }
}
