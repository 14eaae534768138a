import type { RunSummary } from '#contract/model/run-view'
import { historyText } from '#contract/wording/screens/history-text'
import { Badge } from '../../components/badge.tsx'
import { ClockIcon } from '../../icons/clock-icon.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { ErrorIcon } from '../../icons/error-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'

/** How a deployment ended, by icon and word. */
export const RunOutcome = ({ run }: { readonly run: RunSummary }) => {
  const { state, counts } = run
  const { outcome } = historyText
  if (state === 'interrupted') {
    return (
      <Badge tone="warn" icon={<WarningIcon />}>
        {outcome.interrupted}
      </Badge>
    )
  }
  if (state !== 'ended') {
    return (
      <Badge tone="accent" icon={<ClockIcon />}>
        {outcome[state]}
      </Badge>
    )
  }
  if (counts.done < counts.planned) {
    return (
      <Badge tone={counts.failed > 0 ? 'bad' : 'warn'} icon={<ErrorIcon />}>
        {outcome.partly}
      </Badge>
    )
  }
  return (
    <Badge tone={counts.remaining === 0 ? 'good' : 'quiet'} icon={<DoneIcon />}>
      {counts.remaining === 0 ? outcome.proven : outcome.ended}
    </Badge>
  )
}
