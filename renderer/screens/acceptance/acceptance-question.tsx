import type { RestrictedAction } from '#contract/model/restriction'
import type { SiteStamp } from '#contract/model/snapshot'
import { wordRestriction } from '#contract/wording/connection-wording'
import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { cardOfSite, isProduction } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import styles from '../result/result.module.css'

interface AcceptanceQuestionProps {
  readonly runId: string
  readonly destination: SiteStamp
}

/** It makes a project, and a notification scheme, for which Cloud has no scope. */
const tried: readonly RestrictedAction[] = ['administration', 'write-without-scope']

/** Says what an acceptance run makes, where, and that it is removed; Cancel is the default. */
export const AcceptanceQuestion = ({ runId, destination }: AcceptanceQuestionProps) => {
  const leave = useApp((state) => state.leaveAcceptance)
  const accept = useApp((state) => state.accept)
  const production = useApp((state) => isProduction(state, destination.cloudId))
  const site = useApp((state) => cardOfSite(state, destination.cloudId))
  const restricted = site?.restrictions.filter(({ action }) => tried.includes(action)) ?? []
  return (
    <Dialog
      title={acceptanceRunText.askTitle(destination.title)}
      isOpen
      careful
      wide
      onClose={leave}
      actions={
        <>
          <Button autoFocus onPress={leave}>
            {acceptanceRunText.cancel}
          </Button>
          <Button look="primary" onPress={() => void accept(runId)}>
            {acceptanceRunText.agree}
          </Button>
        </>
      }
    >
      {production ? (
        <Notice tone="production" title={confirmText.productionSite(destination.title)} />
      ) : null}
      {restricted.length === 0 ? null : (
        <Notice tone="warn" title={acceptanceRunText.restricted}>
          {restricted.map((restriction) => (
            <p key={restriction.action}>{wordRestriction(restriction)}</p>
          ))}
        </Notice>
      )}
      <p>{acceptanceRunText.askWrites(destination.title)}</p>
      <ul className={styles.sayings}>
        {acceptanceRunText.makes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{acceptanceRunText.looks}</p>
      <p>{acceptanceRunText.removed}</p>
    </Dialog>
  )
}
