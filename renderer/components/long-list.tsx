import { type ReactNode, type RefObject, useRef } from 'react'
import { classes } from '../classes.ts'
import styles from './long-list.module.css'
import { useScrolled } from './tree/use-scrolled.ts'
import { visibleRows } from './tree/visible-rows.ts'

/** Height of a row of a long list in pixels. */
export const longListRow = 36

interface LongListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  /** The box that scrolls, for whoever wants to move it. */
  readonly boxRef?: RefObject<HTMLElement | null>
  /** The user scrolls by hand. */
  readonly onHand?: () => void
}

/** A list of any length of which only the rows in sight are in the page. */
export const LongList = <Item,>(props: LongListProps<Item>) => {
  const { label, items, keyOf, children, boxRef, onHand } = props
  const own = useRef<HTMLElement>(null)
  const box = boxRef ?? own
  const { top, height } = useScrolled(box)
  const { from, until } = visibleRows(top, height, longListRow, items.length)
  return (
    <section
      ref={box}
      className={classes(styles.box)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      onWheel={onHand}
      onPointerDown={onHand}
      onKeyDown={onHand}
    >
      <ul className={styles.list} style={{ height: items.length * longListRow }}>
        {items.slice(from, until).map((item, place) => (
          <li
            key={keyOf(item)}
            className={styles.row}
            style={{ top: (from + place) * longListRow, height: longListRow }}
            aria-posinset={from + place + 1}
            aria-setsize={items.length}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  )
}
