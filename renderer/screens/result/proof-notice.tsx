import type { RunCounts } from '#contract/model/run-view'
import { resultText } from '#contract/wording/screens/result-text'
import { Notice } from '../../components/notice.tsx'

interface ProofNoticeProps {
  readonly counts: RunCounts
  /** How many manual steps are left. */
  readonly byHand: number
}

/** What a second analysis found after the deployment: the proof, or what is left. */
export const ProofNotice = ({ counts, byHand }: ProofNoticeProps) => {
  const { remaining, blocked } = counts
  const waiting = (
    <>
      {blocked === 0 ? null : <p>{resultText.blocked(blocked)}</p>}
      {byHand === 0 ? null : <p>{resultText.byHand(byHand)}</p>}
    </>
  )
  if (remaining === null) {
    return (
      <Notice tone="info" title={resultText.notProven}>
        {waiting}
      </Notice>
    )
  }
  return remaining === 0 ? (
    <Notice tone="good" title={resultText.proven}>
      {waiting}
    </Notice>
  ) : (
    <Notice tone="warn" title={resultText.remaining(remaining)}>
      {waiting}
    </Notice>
  )
}
