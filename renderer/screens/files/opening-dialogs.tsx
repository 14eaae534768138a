import { componentText } from '#contract/wording/screens/component-text'
import { fileText } from '#contract/wording/screens/file-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useApp } from '../../state/use-app.ts'
import { OpenedSnapshotDialog } from './opened-snapshot-dialog.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'

/** What opening a file asks or says, on whatever screen. */
export const OpeningDialogs = () => {
  const opening = useApp((state) => state.opening)
  const dismiss = useApp((state) => state.dismissOpening)
  switch (opening.phase) {
    case 'none':
      return null
    case 'locked':
      return <PassphraseDialog key={opening.file.path} opening={opening} />
    case 'snapshot':
      return <OpenedSnapshotDialog snapshot={opening.snapshot} />
    case 'failed':
      return (
        <Dialog
          title={fileText.failedTitle}
          isOpen
          wide
          onClose={dismiss}
          actions={<Button onPress={dismiss}>{componentText.close}</Button>}
        >
          <FailureNotice onlyReads failure={opening.failure} />
        </Dialog>
      )
  }
}
