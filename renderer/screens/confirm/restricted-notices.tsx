import type { Confirmation } from '#contract/model/plan-view'
import { wordWhyAndInstead } from '#contract/wording/connection-wording'
import { confirmText } from '#contract/wording/screens/confirm-text'
import { Growing } from '../../components/growing.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './confirm.module.css'

/** What the way the destination is signed in to cannot do, or may be refused, and what can. */
export const RestrictedNotices = ({ restricted }: Pick<Confirmation, 'restricted'>) =>
  restricted.map(({ restriction, changes }) => {
    const title = confirmText.restricted(changes.length, restriction.force)
    return (
      <Notice key={restriction.action} tone="warn" title={title}>
        <p>
          {wordWhyAndInstead(restriction)} {confirmText.restrictedNext}
        </p>
        <Growing items={changes}>
          {(shown) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            <ul className={styles.list} tabIndex={0} aria-label={title}>
              {shown.map(({ stepId, name, kindTitle }) => (
                <li key={stepId}>
                  {name} <span className={styles.quiet}>{kindTitle}</span>
                </li>
              ))}
            </ul>
          )}
        </Growing>
      </Notice>
    )
  })
