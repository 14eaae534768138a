import { selectText } from '#contract/wording/screens/select-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { useApp } from '../../state/use-app.ts'
import type { WorkProgress } from '../../state/work.ts'
import { WorkCard } from '../wizard/work-card.tsx'

interface ReadingProgressProps {
  readonly progress: WorkProgress
  readonly sourceName: string
}

/** How far the source has been read, kind by kind. */
export const ReadingProgress = ({ progress, sourceName }: ReadingProgressProps) => {
  const stopReading = useApp((state) => state.stopReading)
  const { reason, done, total } = progress
  return (
    <WorkCard
      progress={progress}
      label={reason === null ? selectText.reading(sourceName) : wizardText.waiting[reason]}
      said={selectText.readSoFar(done, total)}
      stop={selectText.stop}
      stopping={selectText.stopping}
      onStop={stopReading}
    />
  )
}
