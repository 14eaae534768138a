import { analyzeText } from '#contract/wording/screens/analyze-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { useApp } from '../../state/use-app.ts'
import type { WorkProgress } from '../../state/work.ts'
import { WorkCard } from '../wizard/work-card.tsx'

interface AnalysisProgressProps {
  readonly progress: WorkProgress
  readonly destinationName: string
  /** What is said while the plan is made. */
  readonly planning: string
}

/** How far the destination has been read and the changes have been found. */
export const AnalysisProgress = ({
  progress,
  destinationName,
  planning,
}: AnalysisProgressProps) => {
  const stopAnalysis = useApp((state) => state.stopAnalysis)
  const { phase, reason, done, total } = progress
  const doing = phase === 'planning' ? planning : analyzeText.reading(destinationName)
  return (
    <WorkCard
      progress={progress}
      label={reason === null ? doing : wizardText.waiting[reason]}
      said={analyzeText.readSoFar(done, total)}
      stop={analyzeText.stop}
      stopping={analyzeText.stopping}
      onStop={stopAnalysis}
    />
  )
}
