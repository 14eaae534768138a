import { useRef, useState } from 'react'
import type { KnownKey } from '#contract/model/known-key'
import { keysText as text } from '#contract/wording/screens/keys-text'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { CloseIcon } from '../../icons/close-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import { AddKeyDialog } from './add-key-dialog.tsx'
import { KeyNameDialog } from './key-name-dialog.tsx'
import styles from './keys-settings.module.css'

/** People whose keys are known, with their fingerprints. */
export const KnownPeople = ({ people }: { readonly people: readonly KnownKey[] }) => {
  const renameKey = useApp((state) => state.renameKey)
  const removeKey = useApp((state) => state.removeKey)
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = (fingerprint: string): void => {
    // The button goes with its person.
    heading.current?.focus()
    void removeKey(fingerprint)
  }
  const [adding, setAdding] = useState(false)
  const [renaming, setRenaming] = useState<KnownKey | null>(null)
  return (
    <div className={styles.part}>
      <h3 ref={heading} tabIndex={-1}>
        {text.people}
      </h3>
      {people.length === 0 ? (
        <p className={styles.help}>{text.nobody}</p>
      ) : (
        <ul className={styles.people} aria-label={text.people}>
          {people.map((person) => (
            <li key={person.fingerprint} className={styles.person}>
              <div>
                <p>
                  {person.name} <span className={styles.help}>{text.added(person.addedAt)}</span>
                </p>
                <code className={styles.fingerprint}>{person.fingerprint}</code>
              </div>
              <span className={styles.actions}>
                <IconButton
                  label={text.renamePerson(person.name)}
                  onPress={() => setRenaming(person)}
                >
                  <PencilIcon />
                </IconButton>
                <IconButton
                  label={text.removePerson(person.name)}
                  onPress={() => remove(person.fingerprint)}
                >
                  <CloseIcon />
                </IconButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        <Button onPress={() => setAdding(true)}>{text.add}</Button>
      </p>
      {adding ? <AddKeyDialog onClose={() => setAdding(false)} /> : null}
      {renaming === null ? null : (
        <KeyNameDialog
          title={text.renamePersonTitle(renaming.name)}
          name={renaming.name}
          onSave={(name) => renameKey(renaming.fingerprint, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </div>
  )
}
