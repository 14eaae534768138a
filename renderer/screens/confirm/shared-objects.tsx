import type { Confirmation } from '#contract/model/plan-view'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { ConcernedObjects } from './concerned-objects.tsx'
import styles from './confirm.module.css'

/** Objects that change although other projects use them, or that are defaults of the site. */
export const SharedObjects = ({ shared }: { readonly shared: Confirmation['shared'] }) =>
  shared.length === 0 ? null : (
    <section className={styles.shared} aria-label={confirmText.sharedTitle(shared.length)}>
      <h3>{confirmText.sharedTitle(shared.length)}</h3>
      <ConcernedObjects
        items={shared}
        noteOf={({ isDefault, projects }) =>
          [
            ...(projects.length === 0 ? [] : [confirmText.shared(projects)]),
            ...(isDefault ? [confirmText.isDefault] : []),
          ].join('; ')
        }
      />
    </section>
  )
