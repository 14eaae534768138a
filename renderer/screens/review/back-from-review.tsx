import { undoText } from '#contract/wording/screens/undo-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import { useReview } from './use-review.ts'

/** Back to what the plan was made of: the selection, or the run that it undoes; of a file, nothing. */
export const BackFromReview = () => {
  const runId = useReview((review) => review.plan.undoes)
  const opened = useApp(({ analysis }) => analysis.phase === 'opened')
  const go = useApp((state) => state.go)
  return runId === null || opened ? (
    <Button
      look="quiet"
      onPress={() => go({ place: 'deployment', step: opened ? 'sites' : 'select' })}
    >
      {wizardText.back}
    </Button>
  ) : (
    <Button look="quiet" onPress={() => go({ place: 'history', runId })}>
      {undoText.toRun}
    </Button>
  )
}
