import { useState } from 'react'
import type { StepDetail } from '#contract/model/step-detail'
import { decideText } from '#contract/wording/screens/decide-text'
import { wordDecision } from '#contract/wording/screens/decision-text'
import { Button } from '../../components/button.tsx'
import { decisionsAbout } from '../../state/step-decisions.ts'
import { TakeBack } from '../review/take-back.tsx'
import { useReview } from '../review/use-review.ts'
import styles from './decide.module.css'
import { DecideDialog } from './decide-dialog.tsx'

/** What was decided about an object, to be taken back, and the way to decide otherwise. */
export const DecidedSection = ({ detail }: { readonly detail: StepDetail }) => {
  const decided = useReview((review) => decisionsAbout(review.plan.decisions, detail.subject))
  // A detail that is on its way again may differ from the one shown.
  const busy = useReview(({ deciding, looked }) => deciding !== null || looked.phase === 'loading')
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
        <div>
          <Button
            aria-disabled={busy}
            onPress={() => {
              if (!busy) setOpen(true)
            }}
          >
            {decideText.open}
          </Button>
        </div>
      )}
      {open ? <DecideDialog detail={detail} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
