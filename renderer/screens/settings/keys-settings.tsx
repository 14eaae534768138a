import { useEffect, useState } from 'react'
import { keysText as text } from '#contract/wording/screens/keys-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useApp } from '../../state/use-app.ts'
import { KeyNameDialog } from './key-name-dialog.tsx'
import styles from './keys-settings.module.css'
import { KnownPeople } from './known-people.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The key that signs the user's files, and the keys of others. */
export const KeysSettings = () => {
  const keys = useApp((state) => state.keys)
  const failure = useApp((state) => state.keysFailure)
  const loadKeys = useApp((state) => state.loadKeys)
  const dismiss = useApp((state) => state.dismissKeysFailure)
  useEffect(() => void loadKeys(), [loadKeys])
  return (
    <SettingsSection title={text.title}>
      <p className={styles.help}>{text.help}</p>
      {failure === null ? null : <FailureNotice onlyReads failure={failure} onDismiss={dismiss} />}
      {keys === null ? null : (
        <>
          <OwnKeyPart />
          <KnownPeople people={keys.people} />
        </>
      )}
    </SettingsSection>
  )
}

const OwnKeyPart = () => {
  const mine = useApp(({ keys }) => keys?.mine ?? null)
  const nameMyKey = useApp((state) => state.nameMyKey)
  const renewMyKey = useApp((state) => state.renewMyKey)
  const exportMyKey = useApp((state) => state.exportMyKey)
  const [open, setOpen] = useState<'name' | 'renew' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <div className={styles.part}>
      <h3>{text.mine}</h3>
      {mine === null ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p>{text.since(mine.name, mine.madeAt)}</p>
          <p>
            <span className={styles.help}>{text.fingerprint}: </span>
            <code className={styles.fingerprint}>{mine.fingerprint}</code>
          </p>
        </>
      )}
      <p className={styles.actions}>
        <Button onPress={() => setOpen('name')}>{mine === null ? text.make : text.rename}</Button>
        {mine === null ? null : (
          <>
            <Button onPress={() => void exportMyKey()}>{text.exportMine}</Button>
            <Button onPress={() => setOpen('renew')}>{text.renew}</Button>
          </>
        )}
      </p>
      {open === 'name' ? (
        <KeyNameDialog
          title={text.renameTitle}
          help={text.renameHelp}
          name={mine?.name ?? ''}
          onSave={nameMyKey}
          onClose={close}
        />
      ) : null}
      <Dialog
        title={text.renewTitle}
        isOpen={open === 'renew'}
        careful
        onClose={close}
        actions={
          <>
            <Button autoFocus onPress={close}>
              {text.keep}
            </Button>
            <Button
              look="danger"
              onPress={() => {
                close()
                void renewMyKey()
              }}
            >
              {text.renewAction}
            </Button>
          </>
        }
      >
        <p>{text.renewText}</p>
        <p>{text.renewWhen}</p>
      </Dialog>
    </div>
  )
}
