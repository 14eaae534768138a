import { wordFailure } from '#contract/wording/failure-wording'
import { capitalised } from '#contract/wording/plural'
import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { technicalDetails } from '../../components/technical-details.ts'
import { toldDetails } from '../../components/told-details.ts'
import type { TroubledStep } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import { StepState } from '../deploy/step-state.tsx'
import { OpenInJira } from './open-in-jira.tsx'
import styles from './result.module.css'

/** A cause: what happened, whether anything changed, what to do next; what followed is folded. */
export const TroubleCard = ({ troubled }: { readonly troubled: TroubledStep }) => {
  const { step, failure, dependants } = troubled
  const copyText = useApp((state) => state.copyText)
  const { what, changed, next } = wordFailure(failure)
  const details = technicalDetails(failure)
  const sayings = toldDetails(failure)
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h3>
          {step.name} <span className={styles.quiet}>{capitalised(step.kindTitle)}</span>
        </h3>
        <StepState step={step} isRunning={false} />
      </header>
      <p className={styles.what}>{what}</p>
      {sayings.length === 0 ? null : (
        <ul className={styles.sayings}>
          {sayings.map((saying) => (
            <li key={saying}>{saying}</li>
          ))}
        </ul>
      )}
      <p>{changed}</p>
      <p>{next}</p>
      <div className={styles.actions}>
        <OpenInJira step={step} />
        <Button look="quiet" onPress={() => void copyText(details, resultText.copied)}>
          {resultText.copyDetails}
        </Button>
      </div>
      <Disclosure title={resultText.technicalDetails}>
        <pre className={styles.details}>{details}</pre>
      </Disclosure>
      {dependants.length === 0 ? null : (
        <Disclosure title={resultText.dependants(dependants.length)}>
          <Growing items={dependants}>
            {(shown) => (
              <ul className={styles.names}>
                {shown.map(({ stepId, name, kindTitle }) => (
                  <li key={stepId}>
                    {name} <span className={styles.quiet}>{kindTitle}</span>
                  </li>
                ))}
              </ul>
            )}
          </Growing>
        </Disclosure>
      )}
    </article>
  )
}
