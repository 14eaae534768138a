import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { Notice } from '../../components/notice.tsx'
import { useRehearsal } from '../rehearsal/use-rehearsal.ts'

/** What its rehearsal says of a plan that is about to be deployed: a warning, and never a block. */
export const RehearsalNotice = () => {
  const known = useRehearsal()
  if (known === null) return null
  const { rehearsal, isStale } = known
  if (rehearsal === null) return <Notice tone="info" title={rehearsalText.confirmNone} />
  const { verdict, steps, failedAt } = rehearsal
  const names = steps.flatMap(({ stepId, name }) => (failedAt.includes(stepId) ? [name] : []))
  const failed =
    verdict === 'failed' ? (
      <Notice tone="warn" title={rehearsalText.confirmFailed}>
        {names.length === 0 ? null : <p>{rehearsalText.confirmFailedAt(names.slice(0, 5))}</p>}
      </Notice>
    ) : null
  if (isStale) {
    return (
      <>
        <Notice tone="warn" title={rehearsalText.confirmStale} />
        {failed}
      </>
    )
  }
  if (failed !== null) return failed
  return verdict === 'passed' ? (
    <Notice tone="good" title={rehearsalText.confirmPassed} />
  ) : (
    <Notice
      tone="info"
      title={rehearsalText.confirmPart(steps.filter(({ limits }) => limits.length > 0).length)}
    />
  )
}
