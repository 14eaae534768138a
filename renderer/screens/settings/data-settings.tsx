import { useState } from 'react'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { OutsideLink } from '../../components/outside-link.tsx'
import { FolderIcon } from '../../icons/folder-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './network-settings.module.css'
import { SettingsSection } from './settings-section.tsx'

/** Where everything lies, and how to be rid of it. */
export const DataSettings = () => {
  const dataFolder = useApp(({ session }) =>
    session.phase === 'ready' ? session.app.dataFolder : '',
  )
  const showDataFolder = useApp((state) => state.showDataFolder)
  const removeEverything = useApp((state) => state.removeEverything)
  const [asking, setAsking] = useState(false)
  const remove = (): void => {
    setAsking(false)
    void removeEverything()
  }
  return (
    <SettingsSection title={text.data}>
      <div className={styles.certificate}>
        <p className={styles.help}>{text.folder}</p>
        <p>
          <code>{dataFolder}</code>
        </p>
        <p className={styles.actions}>
          <Button onPress={() => void showDataFolder()}>
            <FolderIcon />
            {text.showFolder}
          </Button>
        </p>
      </div>
      <div className={styles.certificate}>
        <p className={styles.actions}>
          <Button look="danger" onPress={() => setAsking(true)}>
            {text.remove}
          </Button>
        </p>
        <p className={styles.help}>{text.removeHelp}</p>
      </div>
      <Dialog
        title={text.removeTitle}
        isOpen={asking}
        careful
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button autoFocus onPress={() => setAsking(false)}>
              {text.removeKeep}
            </Button>
            <Button look="danger" onPress={remove}>
              {text.removeAction}
            </Button>
          </>
        }
      >
        <p>{text.removeText}</p>
        <p>{text.removeStays}</p>
        <p>{text.removeJira}</p>
        <p>
          <OutsideLink link="revoke-token">{text.removeLink}</OutsideLink>
        </p>
      </Dialog>
    </SettingsSection>
  )
}
