import type { Rehearsal, RehearsedStep } from '#contract/model/rehearsal'
import { wordFailure } from '#contract/wording/failure-wording'
import { driftText } from '#contract/wording/screens/drift-text'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { Growing } from '../../components/growing.tsx'
import { toldDetails } from '../../components/told-details.ts'
import styles from './rehearsal.module.css'
import { StepLine } from './step-line.tsx'

const why = ({ outcome }: RehearsedStep): readonly string[] => {
  if (outcome.state === 'failed' || outcome.state === 'unknown') {
    return [wordFailure(outcome.failure).what, ...toldDetails(outcome.failure)]
  }
  return outcome.state === 'waiting' ? [driftText.what[outcome.drift.what]] : []
}

/** Where a rehearsal failed, and why; what followed from it is counted. */
export const FailedSteps = ({ rehearsal }: { readonly rehearsal: Rehearsal }) => {
  const causes = new Set(rehearsal.failedAt)
  const failed = rehearsal.steps.filter(({ stepId }) => causes.has(stepId))
  const skipped = rehearsal.steps.filter(({ outcome }) => outcome.state === 'skipped').length
  if (failed.length === 0) return null
  const title = rehearsalText.failedTitle(failed.length)
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      <Growing items={failed}>
        {(shown) => (
          <ul className={styles.steps}>
            {shown.map((step) => (
              <StepLine key={step.stepId} step={step} said={why(step)} />
            ))}
          </ul>
        )}
      </Growing>
      {skipped === 0 ? null : <p>{rehearsalText.followed(skipped)}</p>}
    </section>
  )
}
