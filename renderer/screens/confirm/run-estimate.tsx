import { useEffect, useState } from 'react'
import type { RunEstimate as Estimate, RunWindow } from '#contract/model/run-window'
import { wordMoment } from '#contract/wording/dates'
import { wordTimeRange } from '#contract/wording/rehearsal-wording'
import { windowText } from '#contract/wording/screens/window-text'
import { useApp } from '../../state/use-app.ts'
import { useReview } from '../review/use-review.ts'
import styles from './confirm.module.css'

const range = ({ low, high }: Estimate['deploySeconds']): string =>
  wordTimeRange({ from: low, to: high })

/** What the plan is likely to take, and whether it fits into the window, if there is one. */
export const RunEstimate = ({ window }: { readonly window: RunWindow | undefined }) => {
  const planId = useReview((review) => review.plan.planId)
  const unticked = useReview((review) => review.unticked)
  const estimateRun = useApp((state) => state.estimateRun)
  const [estimate, setEstimate] = useState<Estimate | null>()
  useEffect(() => {
    let isLatest = true
    const of = { planId, unticked: [...unticked] }
    void estimateRun({ of, ...(window === undefined ? {} : { window }) }).then((answer) => {
      if (isLatest) setEstimate(answer)
    })
    return () => {
      isLatest = false
    }
  }, [planId, unticked, window, estimateRun])
  if (estimate === null) return null
  return (
    <section className={styles.facts} aria-label={windowText.estimateTitle}>
      <h3>{windowText.estimateTitle}</h3>
      {estimate === undefined ? (
        <p role="status">{windowText.estimating}</p>
      ) : (
        <>
          <p>
            {windowText.estimate(
              estimate.requests.low,
              estimate.requests.high,
              range(estimate.deploySeconds),
              range(estimate.readBackSeconds),
            )}{' '}
            <span className={styles.quiet}>{windowText.basis[estimate.basis]}</span>
          </p>
          {estimate.window === null ? null : (
            <p role="status">
              {windowText.opens(
                wordMoment(estimate.window.startsAt),
                wordMoment(estimate.window.endsAt),
              )}{' '}
              {windowText.fits[estimate.window.fits]}
            </p>
          )}
        </>
      )}
    </section>
  )
}
