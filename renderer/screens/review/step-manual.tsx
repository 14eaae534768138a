import { manualText } from '#contract/wording/screens/manual-text'
import { Growing } from '../../components/growing.tsx'
import { useApp } from '../../state/use-app.ts'
import { ManualCard } from '../manual/manual-card.tsx'
import styles from './detail.module.css'
import { useReview } from './use-review.ts'

/** What of one object is left to a person: why, where, and the values, ready to be copied. */
export const StepManual = ({ stepId }: { readonly stepId: string }) => {
  const all = useReview((review) => review.plan.manual)
  const origin = useReview((review) => review.origin)
  const planId = useReview((review) => review.plan.planId)
  const openManual = useApp((state) => state.openManual)
  const manual = all.filter((one) => one.stepId === stepId)
  if (manual.length === 0) return null
  const open = (manualId: string): void =>
    void openManual(origin.of === 'run' ? { runId: origin.runId, manualId } : { planId, manualId })
  return (
    <section className={styles.section} aria-label={manualText.title}>
      <Growing items={manual}>
        {(shown) =>
          shown.map((step) => <ManualCard key={step.id} step={step} onOpen={() => open(step.id)} />)
        }
      </Growing>
    </section>
  )
}
