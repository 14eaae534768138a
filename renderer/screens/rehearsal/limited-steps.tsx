import type { RehearsedStep } from '#contract/model/rehearsal'
import { rehearsalLimitWording } from '#contract/wording/rehearsal-wording'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { withDetails } from '#contract/wording/wording'
import { Growing } from '../../components/growing.tsx'
import styles from './rehearsal.module.css'
import { StepLine } from './step-line.tsx'

/** Steps that the twin cannot judge, each with why: they are named, and never passed. */
export const LimitedSteps = ({ steps }: { readonly steps: readonly RehearsedStep[] }) => {
  const limited = steps.filter(({ limits }) => limits.length > 0)
  if (limited.length === 0) return null
  const title = rehearsalText.limitsTitle(limited.length)
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.quiet}>{rehearsalText.limitsLead}</p>
      <Growing items={limited}>
        {(shown) => (
          <ul className={styles.steps}>
            {shown.map((step) => (
              <StepLine
                key={step.stepId}
                step={step}
                said={step.limits.map(({ code, details }) => {
                  const { label, meaning } = rehearsalLimitWording[code]
                  return `${withDetails(label, details)}: ${meaning}`
                })}
              />
            ))}
          </ul>
        )}
      </Growing>
    </section>
  )
}
