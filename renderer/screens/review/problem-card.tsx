import type { Decision } from '#contract/model/decision'
import type { ProblemView } from '#contract/model/plan-view'
import { waitsForHand } from '#contract/waits-for-hand'
import { withDecision } from '#contract/with-decision'
import { capitalised } from '#contract/wording/plural'
import { peopleText } from '#contract/wording/screens/people-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { BlockedIcon } from '../../icons/blocked-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import { ConflictButton } from '../decide/conflict-button.tsx'
import { CopyChoice } from './copy-choice.tsx'
import { focusDetails } from './focus-detail.ts'
import { IssueGrid } from './issue-grid.tsx'
import { MappingGrid } from './mapping-grid.tsx'
import styles from './problem-card.module.css'
import { useReview, useReviewStore } from './use-review.ts'

interface ProblemCardProps {
  readonly problem: ProblemView
  /** Names the object, where the card does not stand among its details. */
  readonly named?: boolean
}

/** Something to decide or to mend: reason, remedy, and answers of one click each. */
export const ProblemCard = ({ problem, named = false }: ProblemCardProps) => {
  const store = useReviewStore()
  const announce = useApp((state) => state.announce)
  const deciding = useReview((review) => review.deciding)
  const planId = useReview((review) => review.plan.planId)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const { id, code, reason, remedy, blocks, waiting, choices, grid, stepId, stepName, kindTitle } =
    problem
  const isAsked = grid !== null && grid.of !== 'projects'
  const aboutPeople =
    useReview((review) => review.plan.people.length > 0) &&
    (code === 'person-missing' || code === 'group-missing')
  const answer = async (decision: Decision): Promise<void> => {
    focusDetails()
    const { decide, plan } = store.getState()
    if (await decide(id, withDecision(plan.decisions, decision))) {
      announce(reviewText.decided(store.getState().plan.problems.length))
    }
  }
  return (
    <section className={styles.card} aria-label={`${stepName}: ${reason}`}>
      <span className={styles.icon}>
        {blocks === 'step' ? <BlockedIcon size={18} /> : <WarningIcon size={18} />}
      </span>
      <div className={styles.body}>
        {named ? (
          <p className={styles.name}>
            <span>
              {stepName} <span className={styles.quiet}>{capitalised(kindTitle)}</span>
            </span>
            <Button
              look="quiet"
              onPress={() => {
                focusDetails()
                store.getState().look(stepId)
              }}
            >
              {reviewText.show}
            </Button>
          </p>
        ) : null}
        <p className={styles.reason}>{reason}</p>
        <p>{remedy}</p>
        <p className={styles.quiet}>
          {blocks === 'element' ? reviewText.elementOnly : reviewText.waiting(waiting)}
        </p>
        {readOnly || grid?.of !== 'projects' ? null : <IssueGrid problemId={id} grid={grid} />}
        {readOnly || !isAsked ? null : (
          <MappingGrid
            key={`${planId} ${id}`}
            problem={problem}
            grid={grid}
            onDecide={(decision) => void answer(decision)}
          />
        )}
        {readOnly || code !== 'conflict' ? null : (
          <div>
            <ConflictButton problem={problem} />
          </div>
        )}
        {readOnly || isAsked || code === 'conflict' ? null : choices.length === 0 ? (
          <p className={styles.quiet}>
            {aboutPeople ? (
              <Button onPress={() => store.getState().goToPart('people')}>
                {peopleText.toPeople}
              </Button>
            ) : waitsForHand(problem) ? (
              reviewText.readAgainAfterHand
            ) : (
              reviewText.readAgainAfter
            )}
          </p>
        ) : (
          <ul className={styles.choices}>
            {choices.map((choice) => (
              <li key={choice.id}>
                {choice.decision.choose === 'copy' ? (
                  <CopyChoice
                    choice={choice}
                    decision={choice.decision}
                    isDisabled={deciding !== null}
                    onDecide={(decision) => void answer(decision)}
                  />
                ) : (
                  <>
                    <Button
                      isDisabled={deciding !== null}
                      onPress={() => void answer(choice.decision)}
                    >
                      {choice.label}
                    </Button>
                    <span className={styles.quiet}>{choice.consequence}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        {deciding === id ? <p aria-live="polite">{reviewText.deciding}</p> : null}
      </div>
    </section>
  )
}
