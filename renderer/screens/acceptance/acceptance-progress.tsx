import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import { Button } from '../../components/button.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from '../result/result.module.css'

interface AcceptanceProgressProps {
  readonly checks: number
  readonly stopping: boolean
}

/** How far an acceptance run is. Nobody knows how many checks there will be. */
export const AcceptanceProgress = ({ checks, stopping }: AcceptanceProgressProps) => {
  const stop = useApp((state) => state.stopAccepting)
  return (
    <>
      <ProgressBar label={acceptanceRunText.running} />
      <p className={styles.quiet}>{acceptanceRunText.checksSoFar(checks)}</p>
      <div>
        <Button isDisabled={stopping} onPress={stop}>
          {stopping ? acceptanceRunText.stopping : acceptanceRunText.stop}
        </Button>
      </div>
    </>
  )
}
