import { useState } from 'react'
import { isEnded } from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'
import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import { WaiveDialog } from './waive-dialog.tsx'

interface ManualActionsProps {
  readonly step: ManualView
  /** Looks it up. */
  readonly onCheck: () => void
}

/** What a person can say of a manual step, or have looked up. */
export const ManualActions = ({ step, onCheck }: ManualActionsProps) => {
  const { id, what, name, state, check } = step
  const [waiving, setWaiving] = useState(false)
  const endManual = useApp((app) => app.endManual)
  const announce = useApp((app) => app.announce)
  const done = async (): Promise<void> => {
    if (await endManual(id, { state: 'done' })) announce(manualText.doneSaid(name))
  }
  const waive = async (reason: string): Promise<void> => {
    setWaiving(false)
    if (await endManual(id, { state: 'waived', reason })) announce(manualText.waived(name))
  }
  if (state === 'done') return null
  return (
    <>
      {check === 'by-reading' && !isEnded(step) ? (
        <Button
          isDisabled={state === 'waiting'}
          aria-label={manualText.checkLabel(what, name)}
          onPress={onCheck}
        >
          {manualText.check}
        </Button>
      ) : (
        <Button
          isDisabled={state === 'waiting'}
          aria-label={manualText.doneLabel(what, name)}
          onPress={() => void done()}
        >
          {manualText.done}
        </Button>
      )}
      {state === 'waived' ? null : (
        <Button
          look="quiet"
          aria-label={manualText.waiveLabel(what, name)}
          onPress={() => setWaiving(true)}
        >
          {manualText.waive}
        </Button>
      )}
      {waiving ? (
        <WaiveDialog
          step={step}
          onClose={() => setWaiving(false)}
          onWaive={(reason) => void waive(reason)}
        />
      ) : null}
    </>
  )
}
