import type { ProblemView } from '#contract/model/plan-view'
import { isNotShown } from '#contract/not-shown'
import { waitsForHand } from '#contract/waits-for-hand'
import { capitalised } from '#contract/wording/plural'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import { warningsToSee } from '../../state/review-selectors.ts'
import { AdviceSection } from '../decide/advice-section.tsx'
import { BaseNotice } from '../decide/base-notice.tsx'
import { DecisionsFile } from '../decide/decisions-file.tsx'
import { SkippedList } from '../decide/skipped-list.tsx'
import { DecisionList } from './decision-list.tsx'
import styles from './detail.module.css'
import { focusDetails } from './focus-detail.ts'
import { GapList } from './gap-list.tsx'
import { ProblemCard } from './problem-card.tsx'
import { UndoSection } from './undo-section.tsx'
import { UndoSum } from './undo-sum.tsx'
import { useReview, useReviewStore } from './use-review.ts'

/** What the whole plan needs of the user: problems to decide, warnings to look at; and the rest. */
export const Overview = () => {
  const plan = useReview((review) => review.plan)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const warnings = useReview((review) => (readOnly ? [] : warningsToSee(review)))
  const { problems, gaps, notCarried, undo } = plan
  const afterHand = problems.filter(waitsForHand)
  const toDecide = problems.filter((problem) => !waitsForHand(problem))
  const cards = (shown: readonly ProblemView[]) => (
    <Growing items={shown}>
      {(some) => some.map((problem) => <ProblemCard key={problem.id} problem={problem} named />)}
    </Growing>
  )
  const isOpen = !readOnly && plan.undoes === null
  return (
    <div className={styles.detail}>
      {plan.undoes === null ? null : <UndoSection runId={plan.undoes} />}
      {problems.length === 0 && warnings.length === 0 && !readOnly ? (
        <div className={styles.clear}>
          <DoneIcon size={28} />
          <h2>{reviewText.allClear}</h2>
          <p className={styles.quiet}>{reviewText.allClearText}</p>
        </div>
      ) : null}
      <UndoSum undo={undo} level={2} />
      {toDecide.length === 0 ? null : (
        <section className={styles.section}>
          <h2>{readOnly ? reviewText.pastProblems : reviewText.problems}</h2>
          <p className={styles.quiet}>
            {readOnly ? reviewText.pastProblemsLead : reviewText.problemsLead}
          </p>
          {cards(toDecide)}
        </section>
      )}
      {warnings.length === 0 ? null : <Warnings />}
      {afterHand.length === 0 ? null : (
        <section className={styles.section}>
          <h2>{reviewText.afterHand}</h2>
          <p className={styles.quiet}>
            {readOnly ? reviewText.pastProblemsLead : reviewText.afterHandLead}
          </p>
          {cards(afterHand)}
        </section>
      )}
      {isOpen ? <AdviceSection /> : null}
      <BaseNotice />
      {isOpen ? <DecisionsFile /> : null}
      <DecisionList />
      <SkippedList />
      {notCarried.length === 0 ? null : (
        <Disclosure title={reviewText.notCarried(notCarried.length)} level={2}>
          <Growing items={notCarried}>
            {(shown) => (
              <ul className={styles.notices}>
                {shown.map(({ projectId, what, name }) => (
                  <li key={`${projectId} ${what} ${name}`}>
                    {capitalised(what)}: {name}
                  </li>
                ))}
              </ul>
            )}
          </Growing>
        </Disclosure>
      )}
      <GapList title={reviewText.gaps} gaps={gaps.filter((gap) => !isNotShown(gap))} />
      <GapList title={reviewText.notShown} gaps={gaps.filter(isNotShown)} />
    </div>
  )
}

const Warnings = () => {
  const store = useReviewStore()
  const warnings = useReview(warningsToSee)
  const look = (stepId: string): void => {
    focusDetails()
    store.getState().look(stepId)
  }
  const acknowledge = (stepIds: readonly string[]): void => {
    focusDetails()
    store.getState().acknowledge(stepIds)
  }
  return (
    <section className={styles.section}>
      <h2>{reviewText.warnings(warnings.length)}</h2>
      <p className={styles.quiet}>{reviewText.warningsLead}</p>
      <Growing items={warnings}>
        {(shown) => (
          <ul className={styles.warnings}>
            {shown.map(({ id, name, kindTitle }) => (
              <li key={id}>
                <span className={styles.warningIcon}>
                  <WarningIcon />
                </span>
                <span className={styles.grow}>
                  {name} <span className={styles.quiet}>{kindTitle}</span>
                </span>
                <Button look="quiet" onPress={() => look(id)}>
                  {reviewText.lookAt}
                </Button>
                <Button look="quiet" onPress={() => acknowledge([id])}>
                  {reviewText.acknowledge}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Growing>
      <div>
        <Button onPress={() => acknowledge(warnings.map(({ id }) => id))}>
          {reviewText.acknowledgeAll}
        </Button>
      </div>
    </section>
  )
}
