import { decideText } from '#contract/wording/screens/decide-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from '../review/detail.module.css'
import { useReview } from '../review/use-review.ts'

/** What the user wants to do without, and what goes with it. */
export const SkippedList = () => {
  const skipped = useReview((review) => review.plan.skipped)
  if (skipped.length === 0) return null
  return (
    <Disclosure title={decideText.skipped(skipped.length)} level={2}>
      <Growing items={skipped}>
        {(shown) => (
          <ul className={styles.notices}>
            {shown.map(({ kind, id, kindTitle, name, ownerName, because }) => (
              <li key={`${kind} ${id}`}>
                {name}{' '}
                <span className={styles.quiet}>
                  {[kindTitle, ownerName, because === '' ? '' : decideText.skippedBecause(because)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
}
