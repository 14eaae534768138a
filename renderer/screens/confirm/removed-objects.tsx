import type { Confirmation } from '#contract/model/plan-view'
import { removalText } from '#contract/wording/screens/removal-text'
import { ConcernedObjects } from './concerned-objects.tsx'
import styles from './confirm.module.css'

/** What goes, named once more: elements of objects, and whole objects. */
export const RemovedObjects = ({ removals }: Pick<Confirmation, 'removals'>) =>
  removals.length === 0 ? null : (
    <section className={styles.shared} aria-label={removalText.confirmTitle(removals.length)}>
      <h3>{removalText.confirmTitle(removals.length)}</h3>
      <ConcernedObjects
        items={removals}
        noteOf={({ elements }) =>
          elements.length === 0 ? removalText.confirmWhole : removalText.confirmElements(elements)
        }
      />
    </section>
  )
