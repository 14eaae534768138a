import { useState } from 'react'
import type { ManualView } from '#contract/model/manual-step'
import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'

interface WaiveDialogProps {
  readonly step: ManualView
  readonly onClose: () => void
  readonly onWaive: (reason: string) => void
}

/** Asks why a manual step is not going to be done: without a reason it is not waived. */
export const WaiveDialog = ({ step, onClose, onWaive }: WaiveDialogProps) => {
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const waive = (): void => {
    if (given !== '') onWaive(given)
  }
  return (
    <Dialog
      title={manualText.waiveTitle(step.what)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{manualText.cancel}</Button>
          <Button look="primary" isDisabled={given === ''} onPress={waive}>
            {manualText.waiveAction}
          </Button>
        </>
      }
    >
      <p>{manualText.waiveText}</p>
      <TextField
        label={manualText.reason}
        description={manualText.reasonHelp}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        autoFocus
        onKeyDown={({ key }) => {
          if (key === 'Enter') waive()
        }}
      />
    </Dialog>
  )
}
