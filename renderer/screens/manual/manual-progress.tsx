import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { ManualChecking } from '../../state/manual-check.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './manual.module.css'

/** How far looking manual steps up is; it can be stopped, and then nothing is ticked off. */
export const ManualProgress = ({ checking }: { readonly checking: ManualChecking }) => {
  const stop = useApp((state) => state.stopCheckingManual)
  const { done, total, stopping } = checking
  return (
    <>
      {total === 0 ? (
        <p className={styles.quiet}>{manualText.checking}</p>
      ) : (
        <ProgressBar
          label={manualText.checking}
          said={manualText.checkedSoFar(done, total)}
          value={done}
          total={total}
        />
      )}
      <div>
        <Button look="quiet" isDisabled={stopping} onPress={stop}>
          {manualText.stopChecking}
        </Button>
      </div>
    </>
  )
}
