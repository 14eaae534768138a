import type { ReactNode } from 'react'
import type { SharedFacts } from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'
import { capitalised } from '#contract/wording/plural'
import { manualText } from '#contract/wording/screens/manual-text'
import styles from './manual.module.css'
import { ManualBadge } from './manual-badge.tsx'
import { ManualFacts } from './manual-facts.tsx'
import { ManualValues } from './manual-values.tsx'
import { OpenPageButton } from './open-page-button.tsx'

interface ManualCardProps {
  readonly step: ManualView
  readonly onOpen: () => void
  /** What stands above the card, for all of its group; what is null there is told here. */
  readonly told?: SharedFacts
  /** Of its heading, below what stands above it. */
  readonly level?: 3 | 4 | 5
  /** What can be said of it; nothing while the plan is only looked through. */
  readonly actions?: ReactNode
}

/** One thing to set by hand: what, where, with which values, and why Slipway cannot. */
export const ManualCard = ({ step, onOpen, told, level = 3, actions }: ManualCardProps) => {
  const { what, kindTitle, name, where, why, values, page, outcome } = step
  // Among others the name tells it apart, on its own what is to be done.
  const isNamedHere = told !== undefined && told.name !== name
  const Title = `h${level}` as const
  const opens = page !== null && (told?.page ?? null) === null
  return (
    <article className={styles.card} data-state={step.state}>
      <header className={styles.head}>
        <Title>
          {isNamedHere ? name : what}{' '}
          {told === undefined ? (
            <span className={styles.quiet}>
              {capitalised(kindTitle)} · {name}
            </span>
          ) : null}
        </Title>
        <ManualBadge step={step} />
      </header>
      {isNamedHere && told.what !== what ? <p>{what}</p> : null}
      {outcome?.state === 'waived' ? <p>{manualText.reasonOf(outcome.reason)}</p> : null}
      <ManualFacts
        where={told?.where === where ? null : where}
        why={told?.why === why ? null : why}
      />
      {values.length === 0 ? null : <ManualValues values={values} />}
      {opens || actions ? (
        <div className={styles.actions}>
          {opens ? <OpenPageButton name={name} onOpen={onOpen} /> : null}
          {actions}
        </div>
      ) : null}
    </article>
  )
}
