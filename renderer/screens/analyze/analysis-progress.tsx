import { analyzeText } from '#contract/wording/screens/analyze-text'
import { useApp } from '../../state/use-app.ts'
import type { WorkProgress } from '../../state/work.ts'
import { WorkCard } from '../wizard/work-card.tsx'

interface AnalysisProgressProps {
  readonly progress: WorkProgress
  readonly destinationName: string
}

/** How far the destination has been read and the changes have been found. */
export const AnalysisProgress = ({ progress, destinationName }: AnalysisProgressProps) => {
  const stopAnalysis = useApp((state) => state.stopAnalysis)
  const { phase, done, total } = progress
  const label = {
    reading: analyzeText.reading(destinationName),
    waiting: analyzeText.waiting,
    planning: analyzeText.planning,
  }[phase]
  return (
    <WorkCard
      progress={progress}
      label={label}
      said={
        phase === 'planning'
          ? analyzeText.plannedSoFar(done, total)
          : analyzeText.readSoFar(done, total)
      }
      stop={analyzeText.stop}
      stopping={analyzeText.stopping}
      onStop={stopAnalysis}
    />
  )
}
