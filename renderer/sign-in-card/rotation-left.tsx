import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import type { RotationState } from '#contract/model/rotation-state'
import { wordUnfinished } from '#contract/wording/connection-wording'
import {
  rotationOutcomeWording,
  signInCardText as text,
} from '#contract/wording/screens/sign-in-card-text'
import { Button } from '../components/button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Notice } from '../components/notice.tsx'
import { useApp } from '../state/use-app.ts'

interface RotationLeftProps {
  readonly ofId: string
  readonly rotation: RotationState
}

/** What an interrupted rotation left to do, and the button that does it; nothing if nothing is left. */
export const RotationLeft = ({ ofId, rotation }: RotationLeftProps) => {
  const finishRotation = useApp((state) => state.finishRotation)
  const announce = useApp((state) => state.announce)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  if (rotation.rotation !== 'unfinished') return null

  const finish = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const finished = await finishRotation(ofId)
    setBusy(false)
    if (!finished.ok) return setFailure(finished.failure)
    announce(rotationOutcomeWording[finished.value.outcome])
    if ('failure' in finished.value) setFailure(finished.value.failure)
  }

  return (
    <>
      <Notice
        tone="warn"
        title={text.unfinishedTitle}
        actions={
          <Button isDisabled={busy} onPress={() => void finish()}>
            {busy ? text.finishing : text.finish}
          </Button>
        }
      >
        <p>{wordUnfinished(rotation)}</p>
      </Notice>
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
    </>
  )
}
