import type { ManualView } from '#contract/model/manual-step'
import { wordManualState } from '#contract/wording/screens/manual-text'
import { Badge } from '../../components/badge.tsx'
import { ClockIcon } from '../../icons/clock-icon.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'

const looks = {
  waiting: { tone: 'quiet', StateIcon: ClockIcon },
  open: { tone: 'info', StateIcon: PencilIcon },
  unlike: { tone: 'warn', StateIcon: WarningIcon },
  done: { tone: 'good', StateIcon: DoneIcon },
  waived: { tone: 'quiet', StateIcon: MinusIcon },
} as const

/** Where a manual step stands, in an icon and words. */
export const ManualBadge = ({ step }: { readonly step: ManualView }) => {
  const { tone, StateIcon } = looks[step.state]
  return (
    <Badge tone={tone} icon={<StateIcon />}>
      {wordManualState(step.state, step.outcome)}
    </Badge>
  )
}
