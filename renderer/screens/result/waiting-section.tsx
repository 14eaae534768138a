import { capitalised } from '#contract/wording/plural'
import { driftText } from '#contract/wording/screens/drift-text'
import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { Growing } from '../../components/growing.tsx'
import type { WaitingStep } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import { StepState } from '../deploy/step-state.tsx'
import { DriftDialog } from './drift-dialog.tsx'
import { OpenInJira } from './open-in-jira.tsx'
import styles from './result.module.css'

interface WaitingCardProps {
  readonly runId: string
  readonly waiting: WaitingStep
}

/** A step that waits: what happened to its object, and what is decided so far. */
const WaitingCard = ({ runId, waiting }: WaitingCardProps) => {
  const { step, drift, dependants } = waiting
  const look = useApp((state) => state.lookAtDrift)
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h3>
          {step.name} <span className={styles.quiet}>{capitalised(step.kindTitle)}</span>
        </h3>
        <StepState step={step} isRunning={false} />
      </header>
      <p className={styles.what}>
        {step.decided === null ? driftText.what[drift.what] : driftText.decided[step.decided]}
      </p>
      {drift.conflicts.length === 0 ? null : <p>{driftText.conflicts(drift.conflicts.length)}</p>}
      {dependants.length === 0 ? null : <p>{resultText.dependants(dependants.length)}</p>}
      <div className={styles.actions}>
        <Button
          aria-label={`${driftText.decide}: ${step.name}`}
          onPress={() => void look(runId, step.stepId)}
        >
          {step.decided === null ? driftText.decide : driftText.change}
        </Button>
        <OpenInJira step={step} />
      </div>
      <DriftDialog runId={runId} stepId={step.stepId} name={step.name} />
    </article>
  )
}

interface WaitingSectionProps {
  readonly runId: string
  readonly waiting: readonly WaitingStep[]
}

/** Steps whose objects somebody changed after the plan was made. */
export const WaitingSection = ({ runId, waiting }: WaitingSectionProps) => {
  if (waiting.length === 0) return null
  const title = driftText.title(waiting.length)
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{driftText.lead}</p>
      <Growing items={waiting}>
        {(shown) =>
          shown.map((one) => <WaitingCard key={one.step.stepId} runId={runId} waiting={one} />)
        }
      </Growing>
    </section>
  )
}
