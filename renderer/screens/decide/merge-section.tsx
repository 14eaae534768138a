import { useState } from 'react'
import type { StepDetail } from '#contract/model/step-detail'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import { Button } from '../../components/button.tsx'
import detailStyles from '../review/detail.module.css'
import { useReview } from '../review/use-review.ts'
import { MergeDialog } from './merge-dialog.tsx'

/** What changed of an object since both sites were equal, and the way to merge it. */
export const MergeSection = ({ detail }: { readonly detail: StepDetail }) => {
  // A detail that is on its way again may differ from the one shown, of which the decision is made.
  const busy = useReview(({ deciding, looked }) => deciding !== null || looked.phase === 'loading')
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const [open, setOpen] = useState(false)
  const { divergences } = detail
  if (divergences.length === 0) return null
  return (
    <section className={detailStyles.section}>
      <h3>{threeWayText.section(divergences.length)}</h3>
      <ul className={detailStyles.notices}>
        {divergences.map(({ path, label, side }) => (
          <li key={path}>
            {label} <span className={detailStyles.quiet}>{threeWayText.changedOn[side]}</span>
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <div>
          <Button
            aria-disabled={busy}
            onPress={() => {
              if (!busy) setOpen(true)
            }}
          >
            {threeWayText.open}
          </Button>
        </div>
      )}
      {open ? <MergeDialog detail={detail} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
