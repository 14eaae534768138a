import type { DriftMember } from '#contract/model/drift'
import { driftText } from '#contract/wording/screens/drift-text'
import { Badge } from '../../components/badge.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import { ThreeWayTable } from '../three-way/three-way-table.tsx'

interface DriftTableProps {
  readonly members: readonly DriftMember[]
  /** Whether it is asked which side wins in a conflict. */
  readonly merges: boolean
  readonly planWins: ReadonlySet<string>
  readonly onWinner: (path: string, plan: boolean) => void
}

const sides = [
  { id: 'now', label: driftText.winnerNow },
  { id: 'plan', label: driftText.winnerPlan },
] as const

const headings = [driftText.place, driftText.before, driftText.now, driftText.wanted] as const

const markOf = ({ isConflict, changedThere }: DriftMember) => {
  if (isConflict) {
    return (
      <Badge tone="warn" icon={<WarningIcon />}>
        {driftText.conflict}
      </Badge>
    )
  }
  return changedThere ? (
    <Badge tone="quiet" icon={<PencilIcon />}>
      {driftText.changedThere}
    </Badge>
  ) : null
}

/** Each place in its three states: as planned for, as it is there now, as the plan wants it. */
export const DriftTable = ({ members, merges, planWins, onWinner }: DriftTableProps) => (
  <ThreeWayTable<'now' | 'plan'>
    label={driftText.table}
    headings={headings}
    rows={members.map((member) => ({
      path: member.path,
      label: member.label,
      states: [member.before, member.now, member.wanted],
      mark: markOf(member),
      ...(merges && member.isConflict ? { taken: planWins.has(member.path) ? 'plan' : 'now' } : {}),
    }))}
    nothing={driftText.nothing}
    question={driftText.winner}
    sides={sides}
    onTake={(path, side) => onWinner(path, side === 'plan')}
  />
)
