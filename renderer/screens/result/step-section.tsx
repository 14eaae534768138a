import type { RunStep } from '#contract/model/run-view'
import { ActionBadge } from '../../components/action-badge.tsx'
import { LongList } from '../../components/long-list.tsx'
import { OpenInJira } from './open-in-jira.tsx'
import styles from './result.module.css'

interface StepSectionProps {
  readonly title: string
  readonly lead?: string
  readonly steps: readonly RunStep[]
}

/** Steps that ended the same way, as a list of any length. */
export const StepSection = ({ title, lead, steps }: StepSectionProps) =>
  steps.length === 0 ? null : (
    <div className={styles.section}>
      <h2>{title}</h2>
      {lead === undefined ? null : <p className={styles.quiet}>{lead}</p>}
      <LongList label={title} items={steps} keyOf={({ stepId }) => stepId}>
        {(step) => (
          <>
            <ActionBadge action={step.action} />
            <span className={styles.name}>{step.name}</span>
            <span className={styles.kind}>{step.kindTitle}</span>
            <OpenInJira step={step} />
          </>
        )}
      </LongList>
    </div>
  )
