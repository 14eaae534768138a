import type { AskedJira, RehearsedStep } from '#contract/model/rehearsal'
import { wordFailure } from '#contract/wording/failure-wording'
import { askedJiraWording } from '#contract/wording/rehearsal-wording'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { Growing } from '../../components/growing.tsx'
import styles from './rehearsal.module.css'
import { StepLine } from './step-line.tsx'

const wordAnswer = (asked: AskedJira): readonly string[] => {
  const { label, meaning } = askedJiraWording[asked.answer]
  const first = `${label}. ${meaning}`
  switch (asked.answer) {
    case 'fine':
      return [first]
    case 'refused':
    case 'too-early':
      return [first, ...asked.details]
    case 'failed':
      return [first, wordFailure(asked.failure).what]
  }
}

/** What the destination itself said of steps, without doing anything; refusals first. */
export const AskedSteps = ({ steps }: { readonly steps: readonly RehearsedStep[] }) => {
  const asked = steps
    .flatMap((step) => (step.asked === null ? [] : [{ step, answer: step.asked }]))
    .toSorted(
      (one, other) =>
        Number(other.answer.answer === 'refused') - Number(one.answer.answer === 'refused'),
    )
  if (asked.length === 0) return null
  return (
    <section className={styles.section} aria-label={rehearsalText.askedTitle}>
      <h3>{rehearsalText.askedTitle}</h3>
      <Growing items={asked}>
        {(shown) => (
          <ul className={styles.steps}>
            {shown.map(({ step, answer }) => (
              <StepLine key={step.stepId} step={step} said={wordAnswer(answer)} />
            ))}
          </ul>
        )}
      </Growing>
    </section>
  )
}
