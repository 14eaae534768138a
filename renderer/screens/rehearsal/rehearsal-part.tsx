import { useEffect, useRef, useState } from 'react'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from '../review/review-parts.module.css'
import { useReview, useReviewStore } from '../review/use-review.ts'
import { RehearsalProgress } from './rehearsal-progress.tsx'
import { RehearsalResult } from './rehearsal-result.tsx'
import { useRehearsal } from './use-rehearsal.ts'

/** Trying the plan out, and what came of it the last time. */
export const RehearsalPart = () => {
  const known = useRehearsal()
  const planId = useReview((review) => review.plan.planId)
  const destination = useReview((review) => review.plan.destination.title)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const rehearsing = useApp((state) => state.rehearsing)
  const announce = useApp((state) => state.announce)
  const current = rehearsing.phase !== 'none' && rehearsing.planId === planId ? rehearsing : null
  const isRunning = current?.phase === 'running'
  const wasRunning = useRef(false)
  useEffect(() => {
    if (wasRunning.current && !isRunning) announce(rehearsalText.ended)
    wasRunning.current = isRunning
  }, [isRunning, announce])
  return (
    <section className={styles.part} aria-label={rehearsalText.title}>
      <h2 className={styles.title}>{rehearsalText.title}</h2>
      <p className={styles.quiet}>{rehearsalText.lead(destination)}</p>
      {current?.phase === 'failed' ? <FailureNotice onlyReads failure={current.failure} /> : null}
      {current?.phase === 'running' ? (
        <RehearsalProgress progress={current.progress} />
      ) : (
        <>
          {readOnly ? null : <Begin isAgain={known !== null && known.rehearsal !== null} />}
          {known === null ? (
            <p role="status">{current === null ? rehearsalText.loading : ''}</p>
          ) : known.rehearsal === null ? (
            <p>{rehearsalText.none}</p>
          ) : (
            <>
              {known.isStale ? (
                <Notice tone="warn" title={rehearsalText.stale}>
                  <p>{rehearsalText.staleText}</p>
                </Notice>
              ) : null}
              <RehearsalResult rehearsal={known.rehearsal} />
            </>
          )}
        </>
      )}
    </section>
  )
}

const Begin = ({ isAgain }: { readonly isAgain: boolean }) => {
  const store = useReviewStore()
  const rehearse = useApp((state) => state.rehearse)
  const [askJira, setAskJira] = useState(true)
  // Data Center has no operation that looks at a workflow without writing it.
  const isCloud = useReview((review) => review.plan.destination.dataCenter === undefined)
  const begin = (): void => {
    const { plan, unticked } = store.getState()
    void rehearse({ planId: plan.planId, unticked: [...unticked], askJira: isCloud && askJira })
  }
  return (
    <div className={styles.bar}>
      <Button onPress={begin}>{isAgain ? rehearsalText.again : rehearsalText.begin}</Button>
      {isCloud ? (
        <Checkbox isSelected={askJira} onChange={setAskJira}>
          {rehearsalText.askJira}
        </Checkbox>
      ) : null}
    </div>
  )
}
