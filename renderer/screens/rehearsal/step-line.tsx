import type { RehearsedStep } from '#contract/model/rehearsal'
import { ActionBadge } from '../../components/action-badge.tsx'
import styles from './rehearsal.module.css'

interface StepLineProps {
  readonly step: RehearsedStep
  /** What there is to say of it. */
  readonly said: readonly string[]
}

/** A step of a rehearsal with what is said of it. */
export const StepLine = ({ step: { action, name, kindTitle }, said }: StepLineProps) => (
  <li className={styles.step}>
    <ActionBadge action={action} />
    <span className={styles.words}>
      <span>
        {name} <span className={styles.quiet}>{kindTitle}</span>
      </span>
      {said.map((one) => (
        <span key={one} className={styles.quiet}>
          {one}
        </span>
      ))}
    </span>
  </li>
)
