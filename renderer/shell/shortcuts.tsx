import { componentText } from '#contract/wording/screens/component-text'
import { shortcutGroups, shortcutsText } from '#contract/wording/screens/shortcuts-text'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Kbd } from '../components/kbd.tsx'
import { useApp } from '../state/use-app.ts'
import styles from './shortcuts.module.css'

/** The list of keys, under `?`. */
export const Shortcuts = () => {
  const open = useApp((state) => state.shortcutsOpen)
  const showShortcuts = useApp((state) => state.showShortcuts)
  const mac = useApp(({ session }) => session.phase === 'ready' && session.app.platform === 'macos')
  const onScreen = (key: string): string => (key === 'mod' ? (mac ? '⌘' : 'Ctrl') : key)
  return (
    <Dialog
      title={shortcutsText.title}
      isOpen={open}
      onClose={() => showShortcuts(false)}
      wide
      actions={<Button onPress={() => showShortcuts(false)}>{componentText.close}</Button>}
    >
      <div className={styles.groups}>
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt>{does}</dt>
                  <dd>
                    <Kbd keys={keys.map(onScreen)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
