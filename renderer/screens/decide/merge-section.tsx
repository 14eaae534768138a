import { useState } from 'react'
import type { StepDetail } from '#contract/model/step-detail'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import detailStyles from '../review/detail.module.css'
import { useReview } from '../review/use-review.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { OpenDecision } from './open-decision.tsx'

/** What changed of an object since both sites were equal, and the way to merge it. */
export const MergeSection = ({ detail }: { readonly detail: StepDetail }) => {
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
        <OpenDecision onOpen={() => setOpen(true)}>{threeWayText.open}</OpenDecision>
      )}
      {open ? <MergeDialog detail={detail} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
