import type { Gap } from '#contract/model/snapshot'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from './detail.module.css'

interface GapListProps {
  readonly title: (count: number) => string
  readonly gaps: readonly Gap[]
}

/** What was not read, and why; nothing when all was. */
export const GapList = ({ title, gaps }: GapListProps) =>
  gaps.length === 0 ? null : (
    <Disclosure title={title(gaps.length)} level={2}>
      <Growing items={gaps}>
        {(shown) => (
          <ul className={styles.notices}>
            {shown.map(({ kind, what, reason }) => (
              <li key={`${kind} ${what} ${reason}`}>
                {what}: {reason}
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
