import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { useApp } from '../../state/use-app.ts'
import type { WorkProgress } from '../../state/work.ts'
import { WorkCard } from '../wizard/work-card.tsx'

/** How far a rehearsal is: which of its parts, and how much of that. */
export const RehearsalProgress = ({ progress }: { readonly progress: WorkProgress }) => {
  const stop = useApp((state) => state.stopRehearsing)
  const { phase, reason, done, total } = progress
  return (
    <WorkCard
      progress={{ ...progress, kinds: [] }}
      label={reason === null ? rehearsalText.phases[phase] : wizardText.waiting[reason]}
      said={rehearsalText.soFar(done, total)}
      stop={rehearsalText.stop}
      stopping={rehearsalText.stopping}
      onStop={stop}
    />
  )
}
