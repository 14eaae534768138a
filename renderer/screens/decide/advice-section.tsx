import { useEffect, useState } from 'react'
import type { Advice, AllAdvice } from '#contract/model/step-options'
import { adviceText } from '#contract/wording/screens/advice-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { withDecisions } from '../../state/step-decisions.ts'
import { useApp } from '../../state/use-app.ts'
import styles from '../review/detail.module.css'
import { focusDetails } from '../review/focus-detail.ts'
import { useReview, useReviewStore } from '../review/use-review.ts'

/** Advice on the plan as it is; null until it is known, or where it could not be given. */
const useAdvice = (): AllAdvice | null => {
  const store = useReviewStore()
  const plan = useReview((review) => review.plan)
  const [known, setKnown] = useState<{ plan: object; all: AllAdvice } | null>(null)
  useEffect(() => {
    let wanted = true
    void store
      .getState()
      .askAdvice()
      .then((answer) => {
        if (wanted && answer.ok) setKnown({ plan, all: answer.value })
      })
    return () => {
      wanted = false
    }
  }, [store, plan])
  return known?.plan === plan ? known.all : null
}

/** What need not be made, since the destination has it under another name. */
export const AdviceSection = () => {
  const store = useReviewStore()
  const all = useAdvice()
  const deciding = useReview((review) => review.deciding)
  const announce = useApp((state) => state.announce)
  if (all === null || all.advice.length === 0) return null
  const { advice, saves } = all
  const take = async (taken: readonly Advice[]): Promise<void> => {
    focusDetails()
    const { plan, decide } = store.getState()
    const more = taken.flatMap(({ decisions }) => decisions)
    if (await decide('advice', withDecisions(plan.decisions, more))) {
      announce(adviceText.used(taken.length))
    }
  }
  return (
    <Disclosure title={adviceText.title(saves, advice.length)} level={2} startsOpen>
      <p className={styles.quiet}>{adviceText.lead}</p>
      <Growing items={advice}>
        {(shown) => (
          <ul className={styles.warnings}>
            {shown.map((one) => (
              <AdviceItem
                key={one.stepId}
                advice={one}
                isDisabled={deciding !== null}
                onUse={() => void take([one])}
              />
            ))}
          </ul>
        )}
      </Growing>
      {advice.length < 2 ? null : (
        <div>
          <Button isDisabled={deciding !== null} onPress={() => void take(advice)}>
            {adviceText.useAll}
          </Button>
        </div>
      )}
    </Disclosure>
  )
}

interface AdviceItemProps {
  readonly advice: Advice
  readonly isDisabled: boolean
  readonly onUse: () => void
}

const AdviceItem = ({ advice, isDisabled, onUse }: AdviceItemProps) => {
  const { name, kindTitle, twin, moreTwins, saves, saved } = advice
  const pair = adviceText.pair(name, twin.name)
  return (
    <li>
      <span className={styles.grow}>
        {pair} <span className={styles.quiet}>{kindTitle}</span>
        <span className={styles.line}>{adviceText.saves(saved, saves - saved.length)}</span>
        {moreTwins === 0 ? null : (
          <span className={styles.line}>{adviceText.moreTwins(moreTwins)}</span>
        )}
      </span>
      <Button
        look="quiet"
        aria-label={`${adviceText.use}: ${pair}`}
        isDisabled={isDisabled}
        onPress={onUse}
      >
        {adviceText.use}
      </Button>
    </li>
  )
}
