import { useState } from 'react'
import type { MergedMember } from '#contract/model/decision'
import type { StepDetail } from '#contract/model/step-detail'
import { withDecision } from '#contract/with-decision'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import {
  countUndecided,
  type Divergence,
  mergedMembers,
  type Takes,
  takesOf,
} from '../../state/merging.ts'
import { useApp } from '../../state/use-app.ts'
import { useReview, useReviewStore } from '../review/use-review.ts'
import { ThreeWayTable } from '../three-way/three-way-table.tsx'

interface MergeDialogProps {
  readonly detail: Pick<StepDetail, 'row' | 'subject' | 'divergences'>
  readonly onClose: () => void
}

const sides = [
  { id: 'there', label: threeWayText.takeThere },
  { id: 'here', label: threeWayText.takeHere },
] as const

const headings = [
  threeWayText.place,
  threeWayText.base,
  threeWayText.here,
  threeWayText.there,
] as const

const Mark = ({ side }: Pick<Divergence, 'side'>) => (
  <Badge
    tone={side === 'both' ? 'warn' : 'quiet'}
    icon={side === 'both' ? <WarningIcon /> : <PencilIcon />}
  >
    {threeWayText.changedOn[side]}
  </Badge>
)

/** Each place that changed since both sites were equal, in its three states: whose state stays. */
export const MergeDialog = ({ detail, onClose }: MergeDialogProps) => {
  const { row, subject, divergences } = detail
  const store = useReviewStore()
  const deciding = useReview((review) => review.deciding)
  const announce = useApp((state) => state.announce)
  const [takes, setTakes] = useState<Takes>(takesOf(divergences))
  const undecided = countUndecided(divergences, takes)
  const members = mergedMembers(divergences, takes)
  const save = async (): Promise<void> => {
    const { plan, decide } = store.getState()
    const decisions = withDecision(plan.decisions, { ...subject, choose: 'merge', members })
    const isDecided = await decide('merge', decisions)
    onClose()
    if (isDecided) announce(threeWayText.saved)
  }
  return (
    <Dialog
      title={threeWayText.title(row.name)}
      isOpen
      careful
      large
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {threeWayText.cancel}
          </Button>
          <Button
            look="primary"
            isDisabled={members.length === 0 || deciding !== null}
            onPress={() => void save()}
          >
            {threeWayText.save}
          </Button>
        </>
      }
    >
      <p>{threeWayText.lead}</p>
      <ThreeWayTable<MergedMember['take']>
        label={threeWayText.table}
        headings={headings}
        rows={divergences.map(({ path, label, side, base, here, there }) => ({
          path,
          label,
          states: [base, here, there],
          mark: <Mark side={side} />,
          taken: takes.get(path) ?? null,
        }))}
        nothing={threeWayText.nothing}
        question={threeWayText.take}
        sides={sides}
        onTake={(path, side) => setTakes(new Map(takes).set(path, side))}
      />
      {undecided === 0 ? null : <p aria-live="polite">{threeWayText.undecided(undecided)}</p>}
    </Dialog>
  )
}
