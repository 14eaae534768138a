import type { Decision } from '#contract/model/decision'
import { wordDecision } from '#contract/wording/screens/decision-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from './detail.module.css'
import { focusDetails } from './focus-detail.ts'
import { useReview, useReviewStore } from './use-review.ts'

const keyOf = ({ kind, name, owner, sourceId, choose }: Decision): string =>
  [kind, name, owner, sourceId, choose].join('\n')

/** What was decided for this plan, each to be taken back. */
export const DecisionList = () => {
  const store = useReviewStore()
  const decisions = useReview((review) => review.plan.decisions)
  const deciding = useReview((review) => review.deciding)
  const readOnly = useReview((review) => review.origin.of === 'run')
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
                {readOnly ? null : (
                  <Button
                    look="quiet"
                    isDisabled={deciding !== null}
                    onPress={() => {
                      focusDetails()
                      const { decide, plan } = store.getState()
                      const left = plan.decisions.filter((one) => one !== decision)
                      void decide(keyOf(decision), left)
                    }}
                  >
                    {reviewText.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
}
