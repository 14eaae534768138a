import type { Decision } from '#contract/model/decision'
import { wordDecision } from '#contract/wording/screens/decision-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from './detail.module.css'
import { TakeBack } from './take-back.tsx'
import { useReview } from './use-review.ts'

const keyOf = ({ kind, name, owner, sourceId, choose }: Decision): string =>
  [kind, name, owner, sourceId, choose].join('\n')

/** What was decided for this plan, each to be taken back. */
export const DecisionList = () => {
  const decisions = useReview((review) => review.plan.decisions)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  if (decisions.length === 0) return null
  return (
    <Disclosure title={reviewText.decisions(decisions.length)} level={2}>
      <Growing items={decisions}>
        {(shown) => (
          <ul className={styles.warnings}>
            {shown.map((decision) => (
              <li key={keyOf(decision)}>
                <span className={styles.grow}>
                  {decision.name}
                  {decision.owner === undefined ? '' : ` (${decision.owner})`}
                  <span className={styles.line}>{wordDecision(decision)}</span>
                </span>
                {readOnly ? null : <TakeBack decision={decision} />}
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
}
