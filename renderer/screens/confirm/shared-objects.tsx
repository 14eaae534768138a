import type { Confirmation } from '#contract/model/plan-view'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { Growing } from '../../components/growing.tsx'
import styles from './confirm.module.css'

/** Objects that change although other projects use them, or that are defaults of the site. */
export const SharedObjects = ({ shared }: { readonly shared: Confirmation['shared'] }) =>
  shared.length === 0 ? null : (
    <section className={styles.shared} aria-label={confirmText.sharedTitle(shared.length)}>
      <h3>{confirmText.sharedTitle(shared.length)}</h3>
      <Growing items={shared}>
        {(shown) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <ul className={styles.list} tabIndex={0}>
            {shown.map(({ stepId, name, kindTitle, isDefault, projects }) => (
              <li key={stepId}>
                <span>
                  {name} <span className={styles.quiet}>{kindTitle}</span>
                </span>
                <span className={styles.quiet}>
                  {[
                    ...(projects.length === 0 ? [] : [confirmText.shared(projects)]),
                    ...(isDefault ? [confirmText.isDefault] : []),
                  ].join('; ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </section>
  )
