import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { TickState } from '../../state/ticks.ts'
import styles from './tree.module.css'
import { TreeItem } from './tree-item.tsx'
import { findTyped, isTyping, type TypeAhead, treeMove, typeLetter } from './tree-keys.ts'
import type { TreeRow } from './tree-row.ts'
import { useScrolled } from './use-scrolled.ts'
import { scrollTo, visibleRows } from './visible-rows.ts'

/** Height of a row in pixels. All are alike, so that any of 12,000 can be found by counting. */
const rowHeight = 36

interface TreeProps<Row extends TreeRow> {
  readonly label: string
  readonly rows: readonly Row[]
  /** What stands in a row, after the arrow and the tick box. */
  readonly children: (row: Row) => ReactNode
  /** How a row is ticked; `none` when it cannot be. */
  readonly tickOf?: (row: Row) => TickState
  readonly onTick?: (row: Row) => void
  readonly onFold: (row: Row, open: boolean) => void
  /** Key of the row that is shown elsewhere in full. */
  readonly shownKey?: string | undefined
  /** The row was gone to, by key or click. */
  readonly onLook?: (row: Row) => void
  /** The row was entered: Enter, or a double click. */
  readonly onEnter?: (row: Row) => void
}

/**
 * A tree of any length of which only the rows in sight are in the page. React Aria’s Tree keeps a
 * component for every row: filtering 12,000 of them takes it several times the 100 ms that this may
 * take (measured on this very data), and this needs only those in sight.
 */
export const Tree = <Row extends TreeRow>(props: TreeProps<Row>) => {
  const { label, rows, children, tickOf, onTick, onFold, shownKey, onLook, onEnter } = props
  const box = useRef<HTMLDivElement>(null)
  const idBase = useId()
  const scrolled = useScrolled(box)
  const [focusedKey, setFocusedKey] = useState<string | undefined>(undefined)
  const typed = useRef<TypeAhead>({ typed: '', at: 0 })
  const holdsFocus = useRef(false)

  const found = focusedKey === undefined ? -1 : rows.findIndex(({ key }) => key === focusedKey)
  const focused = Math.max(found, 0)
  const { from, until } = visibleRows(scrolled.top, scrolled.height, rowHeight, rows.length)
  const drawn = Array.from({ length: until - from }, (_, place) => from + place)
  if (rows.length > 0 && (focused < from || focused >= until)) drawn.push(focused)

  // What was opened elsewhere, by a link or a button, is brought into sight here, too.
  const rowsNow = useRef(rows)
  useEffect(() => {
    rowsNow.current = rows
  })
  useEffect(() => {
    const at = rowsNow.current.findIndex(({ key }) => key === shownKey)
    const element = box.current
    if (at === -1 || element === null) return
    setFocusedKey(shownKey)
    element.scrollTop = scrollTo(at, element.scrollTop, element.clientHeight, rowHeight)
  }, [shownKey])

  const look = (at: number): void => {
    const row = rows[at]
    if (row === undefined) return
    setFocusedKey(row.key)
    const element = box.current
    if (element !== null) {
      element.scrollTop = scrollTo(at, element.scrollTop, scrolled.height, rowHeight)
    }
    onLook?.(row)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[focused]
    if (row === undefined) return
    const page = Math.max(1, Math.floor(scrolled.height / rowHeight) - 1)
    const spelling = event.key === ' ' && isTyping(typed.current, event.timeStamp)
    const move = spelling ? undefined : treeMove(event.key, rows, focused, page)
    if (move === undefined) {
      if (event.key.length !== 1 || event.key === '?') return
      typed.current = typeLetter(typed.current, event.key, event.timeStamp)
      const there = findTyped(rows, focused, typed.current.typed)
      if (there !== undefined) look(there)
      event.preventDefault()
      return
    }
    event.preventDefault()
    switch (move.move) {
      case 'go':
        look(move.to)
        break
      case 'fold':
        onFold(row, move.open)
        break
      case 'tick':
        onTick?.(row)
        break
      case 'enter':
        if (row.open === null) onEnter?.(row)
        else onFold(row, !row.open)
    }
  }

  const onClick = (event: MouseEvent, at: number): void => {
    const row = rows[at]
    if (row === undefined) return
    const part = event.target instanceof Element ? event.target.closest('[data-part]') : null
    const name = part?.getAttribute('data-part')
    setFocusedKey(row.key)
    if (name === 'fold') onFold(row, row.open !== true)
    else if (name === 'tick') onTick?.(row)
    else if (onLook !== undefined) onLook(row)
    else if (row.open !== null) onFold(row, !row.open)
    else onTick?.(row)
  }

  return (
    <div ref={box} className={styles.box}>
      <div
        role="tree"
        aria-label={label}
        className={styles.tree}
        style={{ height: rows.length * rowHeight }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          holdsFocus.current = true
        }}
        onBlur={() => {
          holdsFocus.current = false
        }}
      >
        {drawn.map((at) => {
          const row = rows[at]
          return row === undefined ? null : (
            <TreeItem
              key={row.key}
              id={`${idBase}-${row.key}`}
              row={row}
              top={at * rowHeight}
              height={rowHeight}
              isFocused={at === focused}
              takesFocus={at === focused && holdsFocus.current}
              isShown={row.key === shownKey}
              tick={tickOf?.(row)}
              onClick={(event) => onClick(event, at)}
              onDoubleClick={() => onEnter?.(row)}
            >
              {children(row)}
            </TreeItem>
          )
        })}
      </div>
    </div>
  )
}
