import type { Confirmation } from '#contract/model/plan-view'
import { removalText } from '#contract/wording/screens/removal-text'
import { Growing } from '../../components/growing.tsx'
import styles from './confirm.module.css'

/** What goes, named once more: elements of objects, and whole objects. */
export const RemovedObjects = ({ removals }: Pick<Confirmation, 'removals'>) =>
  removals.length === 0 ? null : (
    <section className={styles.shared} aria-label={removalText.confirmTitle(removals.length)}>
      <h3>{removalText.confirmTitle(removals.length)}</h3>
      <Growing items={removals}>
        {(shown) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <ul className={styles.list} tabIndex={0}>
            {shown.map(({ stepId, name, kindTitle, elements }) => (
              <li key={stepId}>
                <span>
                  {name} <span className={styles.quiet}>{kindTitle}</span>
                </span>
                <span className={styles.quiet}>
                  {elements.length === 0
                    ? removalText.confirmWhole
                    : removalText.confirmElements(elements)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </section>
  )
