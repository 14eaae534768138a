import type { SecretToEnter } from '#contract/model/secret-to-enter'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { Growing } from '../../components/growing.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import styles from './confirm.module.css'

type Entry = SecretToEnter

/** What stands for an entry among those that were filled in. */
const entryKey = ({ stepId, path }: Pick<Entry, 'stepId' | 'path'>): string => `${stepId}\n${path}`

/** What was entered; what stayed empty is no secret. */
export const enteredSecrets = (
  entries: readonly Entry[],
  values: ReadonlyMap<string, string>,
): readonly { readonly stepId: string; readonly path: string; readonly value: string }[] =>
  entries.flatMap(({ stepId, path }) => {
    const value = values.get(entryKey({ stepId, path })) ?? ''
    return value === '' ? [] : [{ stepId, path, value }]
  })

interface SecretFieldsProps {
  readonly entries: readonly Entry[]
  /** By `entryKey`. They are in this dialog only, and go straight to the main process. */
  readonly values: ReadonlyMap<string, string>
  readonly onChange: (values: ReadonlyMap<string, string>) => void
}

/** Asks for what only the user knows. Whatever stays empty is a manual step afterwards. */
export const SecretFields = ({ entries, values, onChange }: SecretFieldsProps) =>
  entries.length === 0 ? null : (
    <section className={styles.shared} aria-label={confirmText.secretsTitle}>
      <h3>{confirmText.secretsTitle}</h3>
      <p className={styles.quiet}>{confirmText.secretsText}</p>
      <Growing items={entries}>
        {(shown) =>
          shown.map((entry) => (
            <SecretField
              key={entryKey(entry)}
              label={confirmText.secretLabel(entry.label, entry.kindTitle, entry.name)}
              value={values.get(entryKey(entry)) ?? ''}
              onChange={(value) => onChange(new Map(values).set(entryKey(entry), value))}
              maxLength={20_000}
            />
          ))
        }
      </Growing>
    </section>
  )
