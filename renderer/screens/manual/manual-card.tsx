import type { ReactNode } from 'react'
import type { ManualView } from '#contract/model/manual-step'
import { capitalised } from '#contract/wording/plural'
import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { ExternalIcon } from '../../icons/external-icon.tsx'
import styles from './manual.module.css'
import { ManualBadge } from './manual-badge.tsx'
import { ManualValues } from './manual-values.tsx'

interface ManualCardProps {
  readonly step: ManualView
  readonly onOpen: () => void
  /** What can be said of it; nothing while the plan is only looked through. */
  readonly actions?: ReactNode
}

/** One thing to set by hand: what, where, with which values, and why Slipway cannot. */
export const ManualCard = ({ step, onOpen, actions }: ManualCardProps) => {
  const { what, kindTitle, name, where, why, values, hasPage, outcome } = step
  return (
    <article className={styles.card} data-state={step.state}>
      <header className={styles.head}>
        <h3>
          {what}{' '}
          <span className={styles.quiet}>
            {capitalised(kindTitle)} · {name}
          </span>
        </h3>
        <ManualBadge step={step} />
      </header>
      {outcome?.state === 'waived' ? <p>{manualText.reasonOf(outcome.reason)}</p> : null}
      <dl className={styles.facts}>
        <div>
          <dt>{manualText.where}</dt>
          <dd>{where}</dd>
        </div>
        <div>
          <dt>{manualText.why}</dt>
          <dd>{why}</dd>
        </div>
      </dl>
      {values.length === 0 ? null : <ManualValues values={values} />}
      <div className={styles.actions}>
        {hasPage ? (
          <Button look="quiet" aria-label={manualText.openLabel(name)} onPress={onOpen}>
            <ExternalIcon />
            {manualText.open}
          </Button>
        ) : null}
        {actions}
      </div>
    </article>
  )
}
