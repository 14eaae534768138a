import { useState } from 'react'
import { saveText } from '#contract/wording/screens/save-text'
import { Button } from '../../components/button.tsx'
import { SaveSnapshotDialog } from './save-snapshot-dialog.tsx'

interface SaveSnapshotButtonProps {
  readonly name: string
  readonly of: { readonly siteId: string } | { readonly snapshotId: string }
  readonly look?: 'quiet'
}

/** Leads to saving a snapshot. */
export const SaveSnapshotButton = ({ name, of, look }: SaveSnapshotButtonProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look={look ?? 'plain'} onPress={() => setOpen(true)}>
        {saveText.action}
      </Button>
      {open ? <SaveSnapshotDialog name={name} of={of} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
