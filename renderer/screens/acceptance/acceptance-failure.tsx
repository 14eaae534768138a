import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import type { Accepting } from '../../state/acceptance.ts'
import { useApp } from '../../state/use-app.ts'

interface AcceptanceFailureProps {
  readonly failed: Extract<Accepting, { phase: 'failed' }>
}

/** Why an acceptance run could not begin; another account than the run’s has to be accepted. */
export const AcceptanceFailure = ({ failed }: AcceptanceFailureProps) => {
  const { runId, failure, onlyRemove } = failed
  const accept = useApp((state) => state.accept)
  const leave = useApp((state) => state.leaveAcceptance)
  const present = failure.code === 'auth.other-account' ? failure.details[1] : undefined
  return (
    <FailureNotice
      failure={failure}
      onDismiss={leave}
      actions={
        present === undefined ? undefined : (
          <Button onPress={() => void accept(runId, { onlyRemove, otherAccount: 'accept' })}>
            {acceptanceRunText.acceptAs(present)}
          </Button>
        )
      }
    />
  )
}
