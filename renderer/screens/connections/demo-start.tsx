import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useApp } from '../../state/use-app.ts'

/** Starts the demo sites and goes on to the first step with them. */
export const DemoStart = ({ quiet = false }: { readonly quiet?: boolean }) => {
  const startDemo = useApp((state) => state.startDemo)
  const go = useApp((state) => state.go)
  const announce = useApp((state) => state.announce)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const start = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    announce(text.demoBusy)
    const started = await startDemo()
    setBusy(false)
    if (started.ok) go({ place: 'deployment', step: 'sites' })
    else setFailure(started.failure)
  }

  return (
    <>
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      <div>
        <Button look={quiet ? 'plain' : 'primary'} isDisabled={busy} onPress={() => void start()}>
          {busy ? text.demoBusy : text.demoAction}
        </Button>
      </div>
    </>
  )
}
