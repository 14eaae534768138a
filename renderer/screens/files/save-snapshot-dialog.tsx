import { type FormEvent, useId, useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { saveText as text } from '#contract/wording/screens/save-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import { useApp } from '../../state/use-app.ts'
import { WorkCard } from '../wizard/work-card.tsx'
import styles from './files.module.css'

interface SaveSnapshotDialogProps {
  readonly name: string
  /** A site, which is read first, or a snapshot that is there. */
  readonly of: { readonly siteId: string } | { readonly snapshotId: string }
  readonly onClose: () => void
}

const forms = (['file', 'encrypted', 'folder'] as const).map((id) => ({ id, ...text.forms[id] }))

/** Asks in which form a snapshot is to be saved, reads the site where that is needed, and saves. */
export const SaveSnapshotDialog = ({ name, of, onClose }: SaveSnapshotDialogProps) => {
  const readSnapshot = useApp((state) => state.readSnapshot)
  const stopReading = useApp((state) => state.stopSnapshotReading)
  const reading = useApp((state) => state.snapshotReading)
  const saveSnapshot = useApp((state) => state.saveSnapshot)
  const announce = useApp((state) => state.announce)
  const tellFailure = useApp((state) => state.tellFailure)
  const formId = useId()
  const [form, setForm] = useState<'file' | 'encrypted' | 'folder'>('file')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [differs, setDiffers] = useState(false)

  const isSecret = form === 'encrypted'
  const close = (): void => {
    if (reading !== null) stopReading()
    onClose()
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFailure(null)
    setDiffers(isSecret && passphrase !== again)
    if (isSecret && (passphrase === '' || passphrase !== again)) return
    const read =
      'snapshotId' in of
        ? ({ read: 'done', snapshotId: of.snapshotId } as const)
        : await readSnapshot(of.siteId)
    if (read.read === 'failed') return setFailure(read.failure)
    if (read.read === 'stopped') return
    const saved = await saveSnapshot(
      read.snapshotId,
      form === 'folder'
        ? { as: 'folder' }
        : { as: 'file', passphrase: isSecret ? passphrase : null },
    )
    if (saved.saved === 'failed') return setFailure(saved.failure)
    if (saved.saved === 'no') return
    announce(
      saved.unsigned === null
        ? text.saved(saved.path)
        : `${text.saved(saved.path)} ${text.unsigned}`,
    )
    tellFailure(saved.unsigned)
    onClose()
  }

  return (
    <Dialog
      title={text.title(name)}
      isOpen
      careful
      wide
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            isDisabled={reading !== null || (isSecret && passphrase === '')}
          >
            {text.save}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {'siteId' in of ? <p>{text.reads}</p> : null}
        <RadioGroup label={text.form} options={forms} value={form} onChange={setForm} />
        {isSecret ? (
          <>
            <SecretField label={text.passphrase} value={passphrase} onChange={setPassphrase} />
            <SecretField
              label={text.again}
              value={again}
              onChange={setAgain}
              error={differs ? text.differs : undefined}
            />
          </>
        ) : null}
        {reading === null ? null : (
          <WorkCard
            progress={reading.progress}
            label={text.reading(name)}
            said={text.readSoFar(reading.progress.done, reading.progress.total)}
            stop={text.stop}
            stopping={text.stopping}
            onStop={stopReading}
          />
        )}
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      </form>
    </Dialog>
  )
}
