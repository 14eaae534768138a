import { useState } from 'react'
import type { StepDetail } from '#contract/model/step-detail'
import { decideText } from '#contract/wording/screens/decide-text'
import { wordDecision } from '#contract/wording/screens/decision-text'
import { decisionsAbout } from '../../state/step-decisions.ts'
import { TakeBack } from '../review/take-back.tsx'
import { useReview } from '../review/use-review.ts'
import styles from './decide.module.css'
import { DecideDialog } from './decide-dialog.tsx'
import { OpenDecision } from './open-decision.tsx'

/** What was decided about an object, to be taken back, and the way to decide otherwise. */
export const DecidedSection = ({ detail }: { readonly detail: StepDetail }) => {
  const decided = useReview((review) => decisionsAbout(review.plan.decisions, detail.subject))
  const readOnly = useReview((review) => review.origin.of !== 'plan' || review.plan.undoes !== null)
  const [open, setOpen] = useState(false)
  const { row } = detail
  if (row.action === 'delete') return null
  return (
    <>
      {decided.map((decision) => (
        <p key={`${decision.choose} ${wordDecision(decision)}`} className={styles.decisions}>
          <span>{decideText.made(wordDecision(decision))}</span>
          {readOnly ? null : <TakeBack decision={decision} />}
        </p>
      ))}
      {readOnly ? null : (
        <OpenDecision onOpen={() => setOpen(true)}>{decideText.open}</OpenDecision>
      )}
      {open ? <DecideDialog detail={detail} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
