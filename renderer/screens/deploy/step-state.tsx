import type { RunStep } from '#contract/model/run-view'
import { deployText } from '#contract/wording/screens/deploy-text'
import { Badge } from '../../components/badge.tsx'
import { BlockedIcon } from '../../icons/blocked-icon.tsx'
import { ClockIcon } from '../../icons/clock-icon.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { ErrorIcon } from '../../icons/error-icon.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import { UnknownIcon } from '../../icons/unknown-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'

const looks = {
  done: { tone: 'good', StateIcon: DoneIcon },
  waiting: { tone: 'warn', StateIcon: WarningIcon },
  kept: { tone: 'quiet', StateIcon: MinusIcon },
  failed: { tone: 'bad', StateIcon: ErrorIcon },
  skipped: { tone: 'quiet', StateIcon: BlockedIcon },
  cancelled: { tone: 'quiet', StateIcon: MinusIcon },
  unknown: { tone: 'warn', StateIcon: UnknownIcon },
} as const

interface StepStateProps {
  readonly step: RunStep
  readonly isRunning: boolean
}

/** How a step of a run ended, or that it is under way, by icon and word. */
export const StepState = ({ step, isRunning }: StepStateProps) => {
  if (step.outcome === null) {
    return (
      <Badge tone={isRunning ? 'accent' : 'quiet'} icon={<ClockIcon />}>
        {isRunning ? deployText.current : deployText.waitingStep}
      </Badge>
    )
  }
  const { tone, StateIcon } = looks[step.outcome.state]
  return (
    <Badge tone={tone} icon={<StateIcon />}>
      {deployText.outcome[step.outcome.state]}
    </Badge>
  )
}
