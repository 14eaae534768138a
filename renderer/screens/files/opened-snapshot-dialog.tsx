import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { wordMoment } from '#contract/wording/dates'
import { fileText } from '#contract/wording/screens/file-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import type { OpenedSnapshot, SideName } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import { FileFacts } from './file-facts.tsx'
import styles from './files.module.css'

/** A snapshot was opened: what it is, and what it is to be used for. */
export const OpenedSnapshotDialog = ({ snapshot }: { readonly snapshot: OpenedSnapshot }) => {
  const { site, takenAt, objects, file, snapshotId } = snapshot
  const chooseSide = useApp((state) => state.chooseSide)
  const dismiss = useApp((state) => state.dismissOpening)
  const go = useApp((state) => state.go)
  const [failure, setFailure] = useState<Failure | null>(null)
  const use = async (side: SideName): Promise<void> => {
    const chosen = await chooseSide(side, snapshotId)
    if (!chosen.ok) return setFailure(chosen.failure)
    go({ place: 'deployment', step: 'sites' })
    dismiss()
  }
  return (
    <Dialog
      title={fileText.snapshotTitle(site.title)}
      isOpen
      wide
      onClose={dismiss}
      actions={
        <>
          <Button onPress={dismiss}>{fileText.keep}</Button>
          <Button onPress={() => void use('source')}>{fileText.asSource}</Button>
          <Button onPress={() => void use('destination')}>{fileText.asDestination}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {site.address} · {fileText.asOf(wordMoment(takenAt), objects)}
        </p>
        <FileFacts file={file} />
        <p>{fileText.snapshotUse}</p>
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      </div>
    </Dialog>
  )
}
