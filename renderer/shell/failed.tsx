import type { Failure } from '#contract/model/failure'
import { shellText } from '#contract/wording/screens/shell-text'
import { Button } from '../components/button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useApp } from '../state/use-app.ts'
import styles from './failed.module.css'

/** Slipway could not even start. */
export const Failed = ({ failure }: { readonly failure: Failure }) => {
  const start = useApp((state) => state.start)
  return (
    <main className={styles.failed}>
      <PageHeader title={shellText.couldNotStart} />
      <FailureNotice
        failure={failure}
        actions={
          <Button look="primary" onPress={() => void start()}>
            {shellText.tryAgain}
          </Button>
        }
      />
    </main>
  )
}
