import { useEffect, useState } from 'react'
import { papersText as text } from '#contract/wording/screens/papers-text'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { savednessOf } from '../../state/papers.ts'
import { useApp } from '../../state/use-app.ts'
import { PublishButton } from '../publishing/publish-button.tsx'
import { useReview } from '../review/use-review.ts'
import { PapersDialog } from './papers-dialog.tsx'
import { usePapers, useTickedPlan } from './use-papers.ts'

/** Whether the plan is saved, a way to save it, and the way to its comments and signatures. */
export const PlanFile = () => {
  const plan = useReview((review) => review.plan)
  const ticked = useTickedPlan()
  const papers = usePapers()
  const loadPapers = useApp((state) => state.loadPapers)
  const savePlan = useApp((state) => state.savePlan)
  const [open, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan that was decided about is another, whose papers are to be asked for.
  useEffect(() => void loadPapers(ticked), [loadPapers, ticked, plan])
  const failure = useApp((state) => state.papersFailure)
  const dismiss = useApp((state) => state.dismissPapersFailure)
  const tellFailure = useApp((state) => state.tellFailure)
  // The dialog says itself what went wrong in it.
  useEffect(() => {
    if (failure === null || open) return
    tellFailure(failure)
    dismiss()
  }, [failure, open, tellFailure, dismiss])
  if (papers === null) return null
  const savedness = savednessOf(papers.papers, ticked)
  return (
    <>
      <Badge
        tone={savedness === 'changed' ? 'warn' : 'quiet'}
        icon={savedness === 'saved' ? <DoneIcon /> : <PencilIcon />}
      >
        {text.savedness[savedness]}
      </Badge>
      {papers.papers.viewOnly ? null : (
        <Button onPress={() => void savePlan(ticked)}>{text.save}</Button>
      )}
      <Button onPress={() => setOpen(true)}>
        {text.open(papers.papers.comments.length, papers.signatures.signatures.length)}
      </Button>
      <PublishButton
        subject={{ of: 'plan', planId: ticked.planId, unticked: [...ticked.unticked] }}
      />
      {open ? <PapersDialog papers={papers} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
