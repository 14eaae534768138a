import type { RehearsedStep } from '#contract/model/rehearsal'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from './rehearsal.module.css'
import { StepLine } from './step-line.tsx'

/** Steps that were done on the twin, and that it can judge. */
export const PassedSteps = ({ steps }: { readonly steps: readonly RehearsedStep[] }) =>
  steps.length === 0 ? null : (
    <Disclosure title={rehearsalText.passedTitle(steps.length)} level={3}>
      <Growing items={steps}>
        {(shown) => (
          <ul className={styles.steps}>
            {shown.map((step) => (
              <StepLine key={step.stepId} step={step} said={[]} />
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
