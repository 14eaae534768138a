import { Growing } from '../../components/growing.tsx'
import styles from './confirm.module.css'

interface Concerned {
  readonly stepId: string
  readonly name: string
  readonly kindTitle: string
}

interface ConcernedObjectsProps<Item extends Concerned> {
  readonly items: readonly Item[]
  /** What the list is called where no heading of its own says it. */
  readonly label?: string
  /** What is said below the name of each. */
  readonly noteOf?: (item: Item) => string
}

/** Objects that a part of the confirmation is about, in a list that scrolls by itself. */
export const ConcernedObjects = <Item extends Concerned>({
  items,
  label,
  noteOf,
}: ConcernedObjectsProps<Item>) => (
  <Growing items={items}>
    {(shown) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <ul className={styles.list} tabIndex={0} aria-label={label}>
        {shown.map((item) => (
          <li key={item.stepId}>
            <span>
              {item.name} <span className={styles.quiet}>{item.kindTitle}</span>
            </span>
            {noteOf === undefined ? null : <span className={styles.quiet}>{noteOf(item)}</span>}
          </li>
        ))}
      </ul>
    )}
  </Growing>
)
