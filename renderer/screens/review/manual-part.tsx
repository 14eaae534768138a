import { manualText } from '#contract/wording/screens/manual-text'
import { useApp } from '../../state/use-app.ts'
import { ManualGroups } from '../manual/manual-groups.tsx'
import styles from './review-parts.module.css'
import { useReview } from './use-review.ts'

/** What a plan leaves to be set by hand, to be read before it is deployed. */
export const ManualPart = () => {
  const manual = useReview((review) => review.plan.manual)
  const origin = useReview((review) => review.origin)
  const planId = useReview((review) => review.plan.planId)
  const openManual = useApp((state) => state.openManual)
  const open = (manualId: string): void =>
    void openManual(origin.of === 'run' ? { runId: origin.runId, manualId } : { planId, manualId })
  return (
    <section className={styles.part} aria-label={manualText.title}>
      <h2 className={styles.title}>{manualText.title}</h2>
      <p className={styles.quiet}>
        {manualText.lead} {origin.of === 'plan' ? manualText.laterLead : ''}
      </p>
      <ManualGroups manual={manual} deeds={{ onOpen: open }} />
    </section>
  )
}
